package dev.nodeperm.batch;

import dev.nodeperm.RuntimeErrorException;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the releases' errors describe a value that is no string. */
final class Received {
  private static final String UNNAMED = "[Object]";

  private Received() {}

  /**
   * The description of a value.
   *
   * @throws RuntimeErrorException where a release fails while it describes the value
   */
  static String describe(NodeRelease release, @Nullable Object value) {
    if (value == null) {
      return "null";
    } else if (value == JsValues.UNDEFINED) {
      return "undefined";
    } else if (value instanceof Boolean) {
      return "type boolean (" + value + ")";
    } else if (value instanceof JsonNumber read) {
      return "type number (" + JsValues.number(read.value()) + ")";
    } else if (value instanceof List) {
      return "an instance of Array";
    }
    Map<?, ?> object = (Map<?, ?>) value;
    return object.containsKey("constructor")
        ? byConstructor(release, object.get("constructor"))
        : "an instance of Object";
  }

  /** An object out of JSON can bring a constructor of its own, and the releases believe it. */
  private static String byConstructor(NodeRelease release, @Nullable Object constructor) {
    Object name = constructor instanceof Map<?, ?> map ? map.get("name") : null;
    boolean named = constructor instanceof Map<?, ?> map && map.containsKey("name");
    if (release.has(Behavior.RECEIVED_BY_TRUTHY_NAME)) {
      return JsValues.isTruthy(name) ? "an instance of " + JsValues.string(name) : UNNAMED;
    }
    if (release.has(Behavior.RECEIVED_BY_ANY_NAME)) {
      boolean object = constructor instanceof Map || constructor instanceof List;
      if (!object && JsValues.isTruthy(constructor)) {
        throw new RuntimeErrorException(
            "TypeError",
            "Cannot use 'in' operator to search for 'name' in " + JsValues.string(constructor));
      }
      return named ? "an instance of " + JsValues.string(name) : UNNAMED;
    }
    return name instanceof String text && !text.isEmpty() ? "an instance of " + text : UNNAMED;
  }
}
