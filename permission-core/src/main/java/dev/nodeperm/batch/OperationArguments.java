package dev.nodeperm.batch;

import dev.nodeperm.error.ErrorCode;
import dev.nodeperm.error.InputException;
import dev.nodeperm.operation.JsValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

/** The arguments of a call as words of a command line. */
public final class OperationArguments {
  private OperationArguments() {}

  /**
   * The values that words stand for: an object, an array, a number, true, false and null of JSON
   * themselves, everything else a string. {@code {"buffer": base64}} is a Buffer, {@code {"url":
   * text}} a URL.
   *
   * @param words what stands behind the operation, one word each
   * @return one value for each word, in order
   * @throws InputException with {@link ErrorCode#BAD_ARGUMENT} for an object that stands for no
   *     value
   */
  public static List<JsValue> read(List<String> words) {
    List<JsValue> values = new ArrayList<>();
    for (String word : words) {
      values.add(value(word));
    }
    return values;
  }

  private static JsValue value(String word) {
    boolean json = word.matches("(?s)[{\\[].*|-?\\d+(\\.\\d+)?|true|false|null");
    if (!json) {
      return JsValue.of(word);
    }
    try {
      return OperationQuery.value(JsonValues.read(word.getBytes(StandardCharsets.UTF_8)));
    } catch (JacksonException e) {
      // A pattern, such as {a,b}.js, or a file that is called so.
      return JsValue.of(word);
    } catch (BadRequestException e) {
      throw new InputException(
          ErrorCode.BAD_ARGUMENT,
          word,
          -1,
          String.valueOf(e.getMessage()),
          "A string that looks like JSON is given as a JSON string in an array's or object's place.");
    }
  }
}
