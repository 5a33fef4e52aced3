package dev.nodeperm.path;

import java.nio.charset.StandardCharsets;

/**
 * The way from strings to the bytes that the runtime compares.
 *
 * <p>The runtime's engine writes an unpaired surrogate as U+FFFD, three bytes, where {@link String#getBytes} writes a
 * question mark; every binary from 20.0.0 to 26.10.0 does.
 */
public final class Utf8 {
  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /** The bytes of a string, unpaired surrogates replaced by U+FFFD. */
  public static byte[] bytes(String text) {
    return repair(text).getBytes(StandardCharsets.UTF_8);
  }

  /** The string of some bytes, malformed sequences replaced by U+FFFD; for people to read, not to compare. */
  public static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String repair(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (paired(text, i)) {
          i++;
        } else {
          return repairFrom(text, i);
        }
      }
    }
    return text;
  }

  private static String repairFrom(String text, int from) {
    StringBuilder repaired = new StringBuilder(text);
    for (int i = from; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (paired(text, i)) {
          i++;
        } else {
          repaired.setCharAt(i, REPLACEMENT);
        }
      }
    }
    return repaired.toString();
  }

  private static boolean paired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }
}
