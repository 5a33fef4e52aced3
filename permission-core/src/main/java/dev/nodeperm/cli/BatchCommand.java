package dev.nodeperm.cli;

import dev.nodeperm.batch.BatchAnswerer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code batch}: many launches and questions, as JSON lines. */
@Command(
    name = "batch",
    description =
        "Answers launches and questions from standard input, one JSON object in each line.",
    customSynopsis = "nodeperm batch < REQUESTS > ANSWERS",
    footer = {
      "",
      "A request has \"node\" (the release) and may have \"id\", \"argv\" (the runtime's options; the program is code",
      "from the command line), \"env\", \"cwd\" (default \"/\"), \"config\" (the text of a config file) and",
      "\"queries\": arrays that begin with has, drop, chdir, explain or documented.",
      "A reference is a string or another JSON value, {\"buffer\": BASE64} or {\"url\": TEXT}.",
      "An answer has \"id\", \"launch\" and \"answers\"; a line that is no request gets \"line\" and \"error\".",
      "Lines are answered in order, each as soon as it is read. The form of answers is always JSON.",
      "",
      "Exit code: 0; 2 wrong usage, or some lines were no requests.",
      "",
      "Example:",
      "  echo '{\"node\":\"24.13.0\",\"argv\":[\"--permission\",\"--allow-fs-read=/app\"],",
      "      \"queries\":[[\"has\",\"fs.read\",\"/app\"],[\"explain\",\"child\"]]}' | tr -d '\\n' | nodeperm batch"
    })
final class BatchCommand implements Callable<Integer> {
  private static final int BUFFER = 1 << 16;

  private final Console console;

  @SuppressWarnings("unused") // Takes the option: there is one form.
  @Mixin
  private final FormatOption format = new FormatOption();

  BatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    BatchAnswerer answerer = new BatchAnswerer();
    // Flushed by the answerer whenever no more input waits.
    OutputStream answers = new BufferedOutputStream(console.out(), BUFFER);
    answerer.answerAll(console.in(), answers);
    if (answerer.errors() > 0) {
      console
          .err()
          .print("nodeperm batch: lines that were no requests: " + answerer.errors() + "\n");
      return ExitCode.WRONG_USAGE;
    }
    return ExitCode.GRANTED;
  }
}
