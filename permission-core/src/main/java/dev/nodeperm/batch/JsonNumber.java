package dev.nodeperm.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number of a request. It comes back as it was written; the runtime's own language sees its
 * value. Immutable.
 *
 * @param text the number as it was written
 */
record JsonNumber(String text) {
  /** The nearest number that the language has; beyond the largest, infinity. */
  double value() {
    return Double.parseDouble(text);
  }

  /**
   * A value as it is after the language has read it and written it as JSON again, which is how a
   * query gets to the process: a number beyond the largest is null then.
   *
   * @param value as {@link JsonValues} reads it, so nested no deeper than it allows
   */
  static @Nullable Object rewritten(@Nullable Object value) {
    if (value instanceof JsonNumber number) {
      return Double.isInfinite(number.value()) ? null : number;
    } else if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>(list.size());
      list.forEach(item -> items.add(rewritten(item)));
      return items;
    } else if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> members = new LinkedHashMap<>();
      map.forEach((name, member) -> members.put(name, rewritten(member)));
      return members;
    }
    return value;
  }
}
