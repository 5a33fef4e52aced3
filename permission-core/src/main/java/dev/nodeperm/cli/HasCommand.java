package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.PermissionScope;
import dev.nodeperm.ProcessPermission;
import picocli.CommandLine.Command;
import tools.jackson.core.JsonGenerator;

/** {@code has}: the answer of {@code process.permission.has}. */
@Command(
    name = "has",
    description = "Answers whether a launch grants a scope, as process.permission.has() does.",
    customSynopsis =
        "nodeperm has --node RELEASE [OPTIONS] SCOPE [REFERENCE] [-- RUNTIME-ARGUMENTS]",
    footer = {
      "",
      "Exit code: 0 granted; 1 denied; 2 wrong usage, or has() itself throws; 3 the launch fails.",
      "If the launch leaves the model off, nothing is restricted: exit code 0, and \"granted\" is null in JSON.",
      "",
      "Examples:",
      "  nodeperm has --node 24.13.0 fs.read /app/config/key.pem -- \\",
      "      --permission '--allow-fs-read=/app/config/*.json' server.js",
      "  nodeperm has --node 26.10.0 --env NODE_OPTIONS=--permission worker -- server.js"
    })
final class HasCommand extends QuestionCommand {
  HasCommand(Console console) {
    super(console);
  }

  @Override
  Answer ask(Launch.Started started, ProcessPermission permission, Question question) {
    boolean granted = permission.has(question.scope(), question.reference(permission.release()));
    return new HasAnswer(started, question, granted);
  }

  private record HasAnswer(Launch.Started started, Question question, boolean granted)
      implements Answer {
    @Override
    public int exitCode() {
      return granted ? ExitCode.GRANTED : ExitCode.DENIED;
    }

    @Override
    public void text(StringBuilder out) {
      out.append(granted ? "granted\n" : "denied\n");
      Notes.append(out, started);
      if (PermissionScope.find(started.release(), question.scope()).isEmpty()) {
        out.append("note: Node.js ").append(started.release()).append(" does not know the scope ");
        out.append(Shown.text(question.scope())).append('\n');
      }
    }

    @Override
    public void json(JsonGenerator out) {
      out.writeBooleanProperty("granted", granted);
      Notes.question(out, question);
      Json.release(out, started.release());
      Json.launch(out, started);
    }
  }
}
