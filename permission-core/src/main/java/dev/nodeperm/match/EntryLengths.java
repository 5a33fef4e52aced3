package dev.nodeperm.match;

/**
 * The lengths at which a look-up has to ask: for each word of a path, the bytes that some text ends
 * at, as high bits.
 *
 * <p>Texts that end in a separator, by far the most, are asked for only where the path has one.
 * Exact texts are asked for only where the path ends.
 */
final class EntryLengths {
  private final long[] within;
  private final long[] atEnd;

  private EntryLengths(long[] within, long[] atEnd) {
    this.within = within;
    this.atEnd = atEnd;
  }

  static EntryLengths of(Entries entries) {
    int words = (entries.longest() + 7) >>> 3;
    long[] within = new long[Math.multiplyExact(2, words)];
    long[] atEnd = new long[words];
    for (int i = 0; i < entries.count(); i++) {
      int last = entries.hashedLength(i) - 1;
      int word = last >>> 3;
      long bit = 0x80L << ((last & 7) << 3);
      if (entries.extent(i) == Extent.EXACT) {
        atEnd[word] |= bit;
      } else {
        within[2 * word + (entries.text(i)[last] == '/' ? 0 : 1)] |= bit;
      }
    }
    return new EntryLengths(within, atEnd);
  }

  /** How many bytes of a path there may be something to ask for in, rounded up to whole words. */
  int bytes() {
    return 8 * atEnd.length;
  }

  /** Whether there is anything to ask for in the word behind so many bytes, whatever it is. */
  boolean isAny(int at) {
    int place = at >>> 2;
    return (within[place] | within[place + 1]) != 0;
  }

  /**
   * The high bits of the bytes of a word after which to ask, whatever follows.
   *
   * @param at how many bytes stand before the word
   * @param word the word of the path, eight bytes, the first one lowest
   */
  long asked(int at, long word) {
    int place = at >>> 2;
    long separators = Words.separators(word, Words.dotsAndSeparators(word));
    return within[place] & separators | within[place + 1];
  }

  /**
   * Whether to ask for the whole path, where the separator that closes it is the given bit of the
   * word.
   */
  long askedAtEnd(int at, long closing) {
    return atEnd[at >>> 3] & closing;
  }
}
