package dev.nodeperm.batch;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON values as the runtime's own language sees them. */
final class JsValues {
  /** What stands for a value that is not there at all. */
  static final Object UNDEFINED = new Object();

  private static final int LONGEST_PLAIN = 21;
  private static final int SMALLEST_PLAIN = -6;

  private JsValues() {}

  /** A value turned to a string. */
  static String string(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    Deque<Object> todo = new ArrayDeque<>();
    todo.push(boxed(value));
    while (!todo.isEmpty()) {
      Object next = todo.pop();
      if (next instanceof List<?> list) {
        for (int i = list.size() - 1; i >= 0; i--) {
          Object item = list.get(i);
          todo.push(item == null ? new Literal("") : item);
          if (i > 0) {
            todo.push(new Literal(","));
          }
        }
      } else if (next instanceof Literal literal) {
        out.append(literal.text());
      } else {
        out.append(
            next instanceof JsonNumber number
                ? number(number.value())
                : next instanceof java.util.Map ? "[object Object]" : next);
      }
    }
    return out.toString();
  }

  private record Literal(String text) {}

  private static Object boxed(@Nullable Object value) {
    return value == null ? new Literal("null") : value;
  }

  /** A number as the language writes it: the fewest digits that read back as the same number. */
  static String number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal shortest = shortest(Math.abs(value));
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale();
    String sign = value < 0 ? "-" : "";
    if (point > LONGEST_PLAIN || point <= SMALLEST_PLAIN) {
      String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
      return sign
          + digits.charAt(0)
          + fraction
          + "e"
          + (point > 0 ? "+" : "-")
          + Math.abs(point - 1);
    } else if (point <= 0) {
      return sign + "0." + "0".repeat(-point) + digits;
    } else if (point >= digits.length()) {
      return sign + digits + "0".repeat(point - digits.length());
    }
    return sign + digits.substring(0, point) + "." + digits.substring(point);
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int precision = 1; precision < 17; precision++) {
      BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  /**
   * Bytes from Base64 as the runtime reads it: both alphabets, whatever else skipped, ended by the
   * first pad.
   */
  static byte[] base64(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int bits = 0;
    int count = 0;
    for (int i = 0; i < text.length() && text.charAt(i) != '='; i++) {
      int digit = base64Digit(text.charAt(i));
      if (digit < 0) {
        continue;
      }
      bits = (bits << 6 | digit) & 0xFFFFFF;
      count += 6;
      if (count >= 8) {
        count -= 8;
        out.write(bits >> count & 0xFF);
      }
    }
    return out.toByteArray();
  }

  private static int base64Digit(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    } else if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    } else if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    } else if (c == '+' || c == '-') {
      return 62;
    }
    return c == '/' || c == '_' ? 63 : -1;
  }

  /** Whether a value counts as true. */
  static boolean isTruthy(@Nullable Object value) {
    if (value instanceof JsonNumber number) {
      return number.value() != 0;
    }
    return value != null && !value.equals(false) && !value.equals("");
  }
}
