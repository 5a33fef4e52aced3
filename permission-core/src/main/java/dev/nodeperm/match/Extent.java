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
   * Whether a path is let in that begins with what is hashed of the entry, or does so with a
   * separator behind it.
   *
   * @param length the length of the path
   * @param hashed the length of what is hashed: the text, and for an exact one a separator behind
   *     it
   */
  boolean lets(int length, int hashed) {
    return switch (this) {
      case EXACT -> length == hashed - 1;
      case BELOW -> length >= hashed;
      case BELOW_ONLY -> length > hashed;
      case DIRECTORY -> length >= hashed - 1;
    };
  }
}
