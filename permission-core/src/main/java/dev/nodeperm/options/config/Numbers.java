package dev.nodeperm.options.config;

import org.jspecify.annotations.Nullable;

/** Scalars that are not strings, as the releases read them. */
final class Numbers {
  private static final int SIGNED_DIGITS = 19;
  private static final int UNSIGNED_DIGITS = 20;

  private Numbers() {}

  /** The boolean that begins at an offset, or null. */
  static @Nullable Boolean readBoolean(byte[] text, int offset) {
    if (isWord(text, offset, "true")) {
      return true;
    }
    return isWord(text, offset, "false") ? false : null;
  }

  /** The whole number of 64 bits that begins at an offset, in its shortest form, or null. */
  static @Nullable String readSigned(byte[] text, int offset) {
    boolean negative = at(text, offset) == '-';
    String digits = digits(text, negative ? offset + 1 : offset, SIGNED_DIGITS);
    if (digits == null) {
      return null;
    }
    long magnitude = Long.parseUnsignedLong(digits);
    if (negative) {
      return Long.compareUnsigned(magnitude, Long.MIN_VALUE) > 0 ? null : Long.toString(-magnitude);
    }
    return magnitude < 0 ? null : Long.toString(magnitude);
  }

  /** The whole number of 64 bits without a sign that begins at an offset, or null. */
  static @Nullable String readUnsigned(byte[] text, int offset) {
    String digits = digits(text, offset, UNSIGNED_DIGITS);
    if (digits == null) {
      return null;
    }
    try {
      return Long.toUnsignedString(Long.parseUnsignedLong(digits));
    } catch (NumberFormatException tooLarge) {
      return null;
    }
  }

  private static @Nullable String digits(byte[] text, int from, int most) {
    int to = from;
    while (to < text.length && text[to] >= '0' && text[to] <= '9') {
      to++;
    }
    int count = to - from;
    if (count == 0 || count > most || (count > 1 && text[from] == '0') || !isEnd(at(text, to))) {
      return null;
    }
    StringBuilder digits = new StringBuilder();
    for (int i = from; i < to; i++) {
      digits.append((char) text[i]);
    }
    return digits.toString();
  }

  private static boolean isWord(byte[] text, int offset, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (at(text, offset + i) != word.charAt(i)) {
        return false;
      }
    }
    return isEnd(at(text, offset + word.length()));
  }

  private static boolean isEnd(byte c) {
    return switch (c) {
      case '{', '}', '[', ']', ':', ',' -> true;
      default -> TokenIndex.isBlank(c);
    };
  }

  private static byte at(byte[] text, int offset) {
    return offset < text.length ? text[offset] : 0;
  }
}
