package dev.nodeperm.match;

/** Encodes a string into a buffer, without allocating. */
final class Utf8Encoder {
  /** The most bytes that a character of a string takes. */
  static final int MOST_BYTES = 3;

  private Utf8Encoder() {}

  /**
   * Encodes a string.
   *
   * @param keepsSurrogates whether an unpaired surrogate takes the three bytes that it would have
   *     as a character; else U+FFFD stands for it
   * @return where the bytes end, or -1 if there is a NUL in the string
   */
  static int encode(String text, byte[] out, int from, boolean keepsSurrogates) {
    int at = from;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        if (c == 0) {
          return -1;
        }
        out[at++] = (byte) c;
      } else if (c < 0x800) {
        out[at++] = (byte) (0xC0 | c >> 6);
        out[at++] = trailing(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        int point = Character.toCodePoint(c, text.charAt(++i));
        out[at++] = (byte) (0xF0 | point >> 18);
        out[at++] = trailing(point >> 12);
        out[at++] = trailing(point >> 6);
        out[at++] = trailing(point);
      } else {
        int point = Character.isSurrogate(c) && !keepsSurrogates ? 0xFFFD : c;
        out[at++] = (byte) (0xE0 | point >> 12);
        out[at++] = trailing(point >> 6);
        out[at++] = trailing(point);
      }
    }
    return at;
  }

  private static byte trailing(int bits) {
    return (byte) (0x80 | bits & 0x3F);
  }
}
