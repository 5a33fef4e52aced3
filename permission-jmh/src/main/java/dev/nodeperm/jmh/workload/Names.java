package dev.nodeperm.jmh.workload;

import java.util.Random;

/** Makes names, and paths of an exact length out of them. */
final class Names {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final int LONGEST = 12;

  private Names() {}

  static char letter(Random random) {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }

  /**
   * A name; a few begin with a dot, as {@code .cache} does, and need no normalisation all the same.
   */
  static String name(int length, Random random) {
    StringBuilder name = new StringBuilder(length);
    while (name.length() < length) {
      name.append(letter(random));
    }
    if (length >= 3 && random.nextInt(50) == 0) {
      name.setCharAt(0, '.');
    }
    return name.toString();
  }

  /**
   * Goes on with names below a path until it has a length; the last name gets an extension where
   * there is room.
   */
  static String below(String path, int length, Random random) {
    StringBuilder filled = new StringBuilder(path);
    while (filled.length() < length) {
      int left = length - filled.length();
      if (left == 1) {
        filled.append(letter(random));
      } else {
        filled
            .append('/')
            .append(name(Math.min(left - 1, 2 + random.nextInt(LONGEST - 1)), random));
      }
    }
    int last = filled.lastIndexOf("/");
    if (last >= path.length() && length - last > 5) {
      filled.setCharAt(length - 3, '.');
    }
    return filled.toString();
  }
}
