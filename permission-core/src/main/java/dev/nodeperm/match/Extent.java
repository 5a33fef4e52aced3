package dev.nodeperm.match;

/** Which paths an entry of the compiled matcher lets in. */
enum Extent {
  /** The text itself and nothing else. */
  EXACT,
  /** Everything that begins with the text. */
  BELOW,
  /** Everything that begins with the text and goes on. */
  BELOW_ONLY,
  /**
   * Everything that begins with the text, which ends in a separator, and the text without that
   * separator.
   */
  DIRECTORY;

  /**
   * A number for the extent, not zero: a bit each for paths that lack what is hashed last, that end
   * with what is hashed, and that go on.
   */
  byte bits() {
    return switch (this) {
      case EXACT -> 0b001;
      case BELOW -> 0b110;
      case BELOW_ONLY -> 0b100;
      case DIRECTORY -> 0b111;
    };
  }

  /**
   * Whether a path is let in that begins with what is hashed of the entry, or does so with a
   * separator behind it.
   *
   * @param bits the number of the extent
   * @param length the length of the path
   * @param hashed the length of what is hashed: the text, and for an exact one a separator behind
   *     it; at most one more than the path's
   */
  static boolean lets(int bits, int length, int hashed) {
    return (bits >> (Math.min(length - hashed, 1) + 1) & 1) != 0;
  }
}
