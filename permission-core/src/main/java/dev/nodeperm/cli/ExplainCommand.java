package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.ProcessPermission;
import picocli.CommandLine.Command;

/** {@code explain}: the answer of {@code has} with its evidence. */
@Command(
    name = "explain",
    description = "Answers as has does, and says why.",
    customSynopsis =
        "nodeperm explain --node RELEASE [OPTIONS] SCOPE [REFERENCE] [-- RUNTIME-ARGUMENTS]",
    footer = {
      "",
      "Shows the path that was looked up, the grant that decided and where it was written (arguments are counted",
      "from 0 behind the --), the behaviours of the release without which the answer would have been another, and",
      "what the documentation of the model promises.",
      "",
      "Exit code: 0 granted; 1 denied; 2 wrong usage, or has() itself throws; 3 the launch fails.",
      "",
      "Example:",
      "  nodeperm explain --node 24.13.0 fs.read /app/config/key.pem -- \\",
      "      --permission '--allow-fs-read=/app/config/*.json' server.js"
    })
final class ExplainCommand extends QuestionCommand {
  ExplainCommand(Console console) {
    super(console);
  }

  @Override
  Answer ask(Launch.Started started, ProcessPermission permission, Question question) {
    return new ExplainAnswer(
        started,
        question,
        permission.explain(question.scope(), question.reference(permission.release())));
  }
}
