package dev.nodeperm.jmh.workload;

import java.util.Random;

/**
 * Puts characters beyond Latin-1 into paths; some have the low byte of a separator, a dot or a
 * wildcard.
 */
final class WideLetters {
  private static final String LETTERS =
      "\u012f\u4e2f\u012e\u4e2e\u012a\u4e2a\u0436\u03c0\u4e2d\u6587\u304b\u20ac";
  private static final String PAIR = "\uD83D\uDCC1";

  private WideLetters() {}

  /** Replaces one or more letters behind a position. */
  static String replaceSome(String path, int from, Random random) {
    StringBuilder wide = new StringBuilder(path);
    int letters = 1 + random.nextInt(6);
    for (int replaced = 0; replaced < letters; ) {
      int at = from + random.nextInt(path.length() - from);
      boolean pairFits = at + 1 < path.length() && isLetter(wide, at) && isLetter(wide, at + 1);
      if (pairFits && random.nextInt(4) == 0) {
        wide.replace(at, at + 2, PAIR);
        replaced++;
      } else if (wide.charAt(at) != '/' && !Character.isSurrogate(wide.charAt(at))) {
        wide.setCharAt(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
        replaced++;
      }
    }
    return wide.toString();
  }

  private static boolean isLetter(CharSequence path, int at) {
    char c = path.charAt(at);
    return c != '/' && c < 0x80;
  }

  /** Replaces a character by one that differs from it in the high byte only. */
  static String sameLowByte(String path, int at) {
    return path.substring(0, at) + (char) (path.charAt(at) | 0x0100) + path.substring(at + 1);
  }
}
