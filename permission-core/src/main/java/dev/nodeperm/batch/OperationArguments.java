package dev.nodeperm.batch;

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
    } catch (JacksonException | BadRequestException e) {
      return JsValue.of(word);
    }
  }
}
