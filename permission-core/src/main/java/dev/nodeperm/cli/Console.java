package dev.nodeperm.cli;

import dev.nodeperm.batch.AnswerJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the tool is connected to.
 *
 * @param in standard input
 * @param out standard output, for answers
 * @param err standard error, for what the tool has to say about itself
 * @param runtimeArguments what follows the first {@code --}, untouched
 */
record Console(InputStream in, OutputStream out, PrintStream err, List<String> runtimeArguments) {

  /** Writes an answer and says what the tool exits with. */
  int answer(Answer answer, Format format) {
    StringBuilder text = new StringBuilder();
    if (format == Format.JSON) {
      text.append(AnswerJson.object(answer::json)).append('\n');
    } else {
      answer.text(text);
    }
    try {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer.exitCode();
  }
}
