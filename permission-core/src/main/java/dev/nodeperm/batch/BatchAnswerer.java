package dev.nodeperm.batch;

import dev.nodeperm.Launch;
import dev.nodeperm.error.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Answers requests in the form of JSON lines, in order, one answer for each.
 *
 * <p>A line that is no request gets {@code {"id":null,"line":N,"error":…}} and does not disturb the
 * others. For one thread.
 *
 * <pre>{@code
 * BatchAnswerer answerer = new BatchAnswerer();
 * String request = "{'id': 1, 'node': '26.10.0', 'argv': ['--permission'], 'queries': [['has', 'net'], ['has', 'fs.read', '/a']]}";
 * System.out.println(answerer.answer(request.replace('\'', '"'))); // {"id":1,"launch":{"ok":true,"warnings":[]},"answers":[false,false]}
 * }</pre>
 */
public final class BatchAnswerer {
  private static final int LONG_LINE = 1 << 20;

  private int line;
  private int errors;

  /** Creates an answerer that counts lines from 1. */
  public BatchAnswerer() {}

  /** {@return how many lines so far were no requests} */
  public int errors() {
    return errors;
  }

  /**
   * Answers all lines of a stream; blank lines get no answer. Holds no more than one line at a
   * time.
   *
   * @param requests UTF-8, one request a line; read to its end, not closed
   * @param answers gets one line for each request, in order, flushed when no more input is ready;
   *     not closed
   * @throws IOException if reading or writing fails
   */
  public void answerAll(InputStream requests, OutputStream answers) throws IOException {
    byte[] buffer = new byte[1 << 16];
    ByteArrayOutputStream pending = new ByteArrayOutputStream();
    int read;
    while ((read = requests.read(buffer)) >= 0) {
      int start = 0;
      for (int i = 0; i < read; i++) {
        if (buffer[i] == '\n') {
          pending.write(buffer, start, i - start);
          emit(pending, answers);
          pending = emptied(pending);
          start = i + 1;
        }
      }
      pending.write(buffer, start, read - start);
      if (requests.available() == 0) {
        answers.flush();
      }
    }
    emit(pending, answers);
    answers.flush();
  }

  /**
   * A new buffer after a long line, so that one long line does not hold its memory until the end.
   */
  private static ByteArrayOutputStream emptied(ByteArrayOutputStream pending) {
    if (pending.size() > LONG_LINE) {
      return new ByteArrayOutputStream();
    }
    pending.reset();
    return pending;
  }

  private void emit(ByteArrayOutputStream pending, OutputStream answers) throws IOException {
    byte[] request = pending.toByteArray();
    line++;
    if (new String(request, StandardCharsets.ISO_8859_1).isBlank()) {
      return;
    }
    answers.write(answerLine(request).getBytes(StandardCharsets.UTF_8));
    answers.write('\n');
  }

  /**
   * Answers one request.
   *
   * @param request a JSON object
   * @return the answer, a JSON object in one line
   */
  public String answer(String request) {
    line++;
    return answerLine(request.getBytes(StandardCharsets.UTF_8));
  }

  private String answerLine(byte[] request) {
    try {
      BatchRequest read = BatchRequest.read(JsonValues.read(request));
      Launch launch = read.launch().start();
      List<@Nullable Object> answers =
          new Conversation(launch, read.filesAsTheyAre()).answers(read.queries());
      return AnswerWriter.answer(read, launch, answers);
    } catch (JacksonException e) {
      return error("not JSON: " + e.getOriginalMessage() + place(e));
    } catch (InputException | BadRequestException e) {
      return error(String.valueOf(e.getMessage()));
    }
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
  }

  private String error(String message) {
    errors++;
    return AnswerWriter.error(line, message);
  }
}
