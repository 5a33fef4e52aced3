package dev.nodeperm.options;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers as the C library reads them, which is how the runtime and the engine read the values of
 * options.
 */
final class CNumbers {
  private static final String BLANK = "[ \\t\\n\\x0b\\f\\r]*+";
  private static final Pattern INTEGER = Pattern.compile(BLANK + "[-+]?+[0-9]++");
  private static final Pattern FLOAT =
      Pattern.compile(
          BLANK
              + "[-+]?+(?:(?:[0-9]++\\.?+[0-9]*+|\\.[0-9]++)(?:[eE][-+]?[0-9]++)?"
              + "|0[xX](?:[0-9a-fA-F]++\\.?+[0-9a-fA-F]*+|\\.[0-9a-fA-F]++)(?:[pP][-+]?[0-9]++)?"
              + "|[iI][nN][fF](?:[iI][nN][iI][tT][yY])?|[nN][aA][nN](?:\\([0-9A-Za-z_]*+\\))?)");
  private static final BigInteger WRAP = BigInteger.ONE.shiftLeft(64);
  private static final BigInteger MAX_UNSIGNED = WRAP.subtract(BigInteger.ONE);
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);

  private CNumbers() {}

  /** Whether reading a decimal integer reaches the end of the text; the empty text counts. */
  static boolean isInteger(String text) {
    return text.isEmpty() || INTEGER.matcher(text).matches();
  }

  /** Whether a text is nothing but digits and their number fits into 64 bits. */
  static boolean isCount(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && leading(text).compareTo(MAX_UNSIGNED) <= 0;
  }

  /** Whether reading a floating-point number reaches the end of the text; the empty text counts. */
  static boolean isFloat(String text) {
    return text.isEmpty() || FLOAT.matcher(text).matches();
  }

  /**
   * Whether a text is a floating-point number above 0 and up to 100; what is no number at all
   * passes as well.
   */
  static boolean isPercentage(String text) {
    if (text.isEmpty() || !isFloat(text)) {
      return false;
    }
    String number = text.strip().toLowerCase(Locale.ROOT);
    if (number.contains("nan")) {
      return true;
    } else if (number.contains("inf")) {
      return false;
    }
    boolean hexadecimal = number.contains("0x");
    double value =
        Double.parseDouble(hexadecimal && !number.contains("p") ? number + "p0" : number);
    return value > 0 && value <= 100;
  }

  /** The integer at the start of a text, or 0; held within 64 bits with a sign. */
  static long signed(String text) {
    return leading(text).max(MIN).min(MAX).longValue();
  }

  /**
   * The integer at the start of a text, or 0; held within 64 bits without a sign, negative ones
   * wrapped around.
   */
  static BigInteger unsigned(String text) {
    BigInteger value = leading(text);
    if (value.abs().compareTo(MAX_UNSIGNED) > 0) {
      return MAX_UNSIGNED;
    }
    return value.signum() < 0 ? value.add(WRAP) : value;
  }

  /** The integer at the start of a text, or 0; more than 30 digits are cut off. */
  static BigInteger leading(String text) {
    int start = 0;
    while (start < text.length() && " \t\n\u000b\f\r".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    boolean negative = start < text.length() && text.charAt(start) == '-';
    if (start < text.length() && (negative || text.charAt(start) == '+')) {
      start++;
    }
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    while (start < end - 1 && text.charAt(start) == '0') {
      start++;
    }
    // More digits than fit are enough to saturate; converting a million of them would take
    // quadratic time.
    int last = Math.min(end, start + 30);
    BigInteger value = start == end ? BigInteger.ZERO : new BigInteger(text.substring(start, last));
    return negative ? value.negate() : value;
  }
}
