package dev.nodeperm.operation;

import java.util.Map;

/** What flags of {@code open} ask for, as strings and as the numbers of Linux. */
final class OpenFlags {
  private static final int WRITE_ONLY = 1;
  private static final int READ_WRITE = 2;
  private static final int ACCESS_MODE = 3;
  private static final int CREATE = 0100;
  private static final int EXCLUSIVE = 0200;
  private static final int TRUNCATE = 01000;
  private static final int APPEND = 02000;
  private static final int DIRECTORY = 0200000;
  private static final int NAMELESS = 020200000;
  private static final int SYNCHRONOUS = 04010000;

  private static final Map<String, Integer> BY_NAME =
      Map.ofEntries(
          Map.entry("r", 0),
          Map.entry("rs", SYNCHRONOUS),
          Map.entry("sr", SYNCHRONOUS),
          Map.entry("r+", READ_WRITE),
          Map.entry("rs+", READ_WRITE | SYNCHRONOUS),
          Map.entry("sr+", READ_WRITE | SYNCHRONOUS),
          Map.entry("w", TRUNCATE | CREATE | WRITE_ONLY),
          Map.entry("wx", TRUNCATE | CREATE | WRITE_ONLY | EXCLUSIVE),
          Map.entry("xw", TRUNCATE | CREATE | WRITE_ONLY | EXCLUSIVE),
          Map.entry("w+", TRUNCATE | CREATE | READ_WRITE),
          Map.entry("wx+", TRUNCATE | CREATE | READ_WRITE | EXCLUSIVE),
          Map.entry("xw+", TRUNCATE | CREATE | READ_WRITE | EXCLUSIVE),
          Map.entry("a", APPEND | CREATE | WRITE_ONLY),
          Map.entry("ax", APPEND | CREATE | WRITE_ONLY | EXCLUSIVE),
          Map.entry("xa", APPEND | CREATE | WRITE_ONLY | EXCLUSIVE),
          Map.entry("as", APPEND | CREATE | WRITE_ONLY | SYNCHRONOUS),
          Map.entry("sa", APPEND | CREATE | WRITE_ONLY | SYNCHRONOUS),
          Map.entry("a+", APPEND | CREATE | READ_WRITE),
          Map.entry("ax+", APPEND | CREATE | READ_WRITE | EXCLUSIVE),
          Map.entry("xa+", APPEND | CREATE | READ_WRITE | EXCLUSIVE),
          Map.entry("as+", APPEND | CREATE | READ_WRITE | SYNCHRONOUS),
          Map.entry("sa+", APPEND | CREATE | READ_WRITE | SYNCHRONOUS));

  private OpenFlags() {}

  /**
   * The flags as a number.
   *
   * @param usual the flags where the program gives none
   * @throws BadCallException if the runtime knows no such flags
   */
  static int number(JsValue flags, JsValue usual) {
    JsValue given = flags.isNothing() ? usual : flags;
    if (given instanceof JsValue.Num number) {
      return (int) (long) number.value();
    }
    Integer known = given instanceof JsValue.Text text ? BY_NAME.get(text.value()) : null;
    if (known == null) {
      throw new BadCallException("not flags of open: " + CallValues.shown(given));
    }
    return known;
  }

  /** Whether they open a file for reading, as the checks see it. */
  static boolean reads(int flags) {
    return (flags & ACCESS_MODE) != WRITE_ONLY;
  }

  /** Whether a file without a name is made in a directory. */
  static boolean makesNameless(int flags) {
    return (flags & NAMELESS) == NAMELESS;
  }

  /** Whether nothing but a directory may be there. */
  static boolean wantsDirectory(int flags) {
    return (flags & DIRECTORY) != 0;
  }

  /** Whether a file that is not there is made. */
  static boolean creates(int flags) {
    return (flags & CREATE) != 0;
  }

  /** Whether a file is made and may not be there. */
  static boolean createsAnew(int flags) {
    return creates(flags) && (flags & EXCLUSIVE) != 0;
  }

  /** Whether the opening itself makes or changes something. */
  static boolean changes(int flags, boolean there) {
    return there ? (flags & TRUNCATE) != 0 : (flags & CREATE) != 0;
  }

  /** Whether they open a file for writing, or may change or make it. */
  static boolean writes(int flags) {
    return (flags & (ACCESS_MODE | APPEND | CREATE | TRUNCATE)) != 0;
  }
}
