package dev.nodeperm.match;

/** Which paths an entry of the compiled matcher lets in, next to those that its text says. */
enum Reach {
  /** The text itself and nothing else. */
  EXACT(0, false),
  /** Everything that begins with the text. */
  BELOW(0, true),
  /** Everything that begins with the text and goes on. */
  BELOW_ONLY(1, true),
  /** Everything that begins with the text, which ends in a separator, and the text without that separator. */
  DIRECTORY(-1, true);

  /** How much longer than the text a path has to be. */
  final int more;

  /** Whether it may be longer than that. */
  final boolean open;

  Reach(int more, boolean open) {
    this.more = more;
    this.open = open;
  }

  /** Whether a path of a length that begins with the text is let in. */
  boolean lets(int length, int textLength) {
    return open ? length >= textLength + more : length == textLength;
  }
}
