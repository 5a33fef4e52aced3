package dev.nodeperm.path;

import java.util.Arrays;

/** Percent-encoded bytes. */
final class PercentCoding {
  private PercentCoding() {}

  /** Decodes what is encoded and leaves what is malformed. */
  static byte[] decode(byte[] text) {
    byte[] out = new byte[text.length];
    int length = 0;
    for (int i = 0; i < text.length; i++) {
      int value = text[i] == '%' ? valueAt(text, i) : -1;
      out[length++] = value < 0 ? text[i] : (byte) value;
      i += value < 0 ? 0 : 2;
    }
    return Arrays.copyOf(out, length);
  }

  /** The byte that is encoded at a percent sign, or -1 if none is. */
  static int valueAt(byte[] text, int percent) {
    int high =
        percent + 1 < text.length ? Character.digit((char) (text[percent + 1] & 0xFF), 16) : -1;
    int low =
        percent + 2 < text.length ? Character.digit((char) (text[percent + 2] & 0xFF), 16) : -1;
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
