package dev.nodeperm.match;

/**
 * The lengths at which a look-up has to ask: for each word of a path, the bytes that some text ends at, as high bits.
 *
 * <p>Texts that end in a separator, by far the most, are asked for only where the path has one. Exact texts are asked for
 * only where the path ends.
 */
final class EntryLengths {
  private static final int STRIDE = 4;
  private static final int AT_SEPARATOR = 0;
  private static final int ANYWHERE = 1;
  private static final int AT_END = 2;

  private final long[] masks;

  private EntryLengths(long[] masks) {
    this.masks = masks;
  }

  static EntryLengths of(Entries entries) {
    int longest = 0;
    for (int i = 0; i < entries.count(); i++) {
      longest = Math.max(longest, entries.length(i));
    }
    long[] masks = new long[Math.multiplyExact(STRIDE, (longest + 7) >>> 3)];
    for (int i = 0; i < entries.count(); i++) {
      int last = entries.length(i) - 1;
      int kind = !entries.reach(i).open ? AT_END : entries.text(i)[last] == '/' ? AT_SEPARATOR : ANYWHERE;
      masks[(last >>> 3) * STRIDE + kind] |= 0x80L << ((last & 7) << 3);
    }
    return new EntryLengths(masks);
  }

  /** How many words of a path there may be something to ask for in. */
  int words() {
    return masks.length / STRIDE;
  }

  /**
   * The bytes of a word after which to ask.
   *
   * @param word the number of the word
   * @param separators the high bits of the separators in it
   * @param end the high bit of the path's last byte if it is in this word, else 0
   */
  long asked(int word, long separators, long end) {
    int at = word * STRIDE;
    return masks[at + AT_SEPARATOR] & separators | masks[at + ANYWHERE] | masks[at + AT_END] & end;
  }
}
