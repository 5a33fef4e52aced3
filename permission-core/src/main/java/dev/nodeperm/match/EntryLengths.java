package dev.nodeperm.match;

import java.util.Arrays;

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

  /** Learns of the ends one after the other. For one thread. */
  static final class Builder {
    private long[] within = new long[16];
    private long[] atEnd = new long[8];

    /** How many words there are up to the last one that a text ends in. */
    private int words;

    /**
     * Adds the end of a text.
     *
     * @param last how many bytes of it stand before the last one
     * @param exact whether it counts only where a path ends
     * @param separator whether the last one is a separator
     */
    void add(int last, boolean exact, boolean separator) {
      int word = last >>> 3;
      if (word >= atEnd.length) {
        within = Arrays.copyOf(within, Math.multiplyExact(4, word));
        atEnd = Arrays.copyOf(atEnd, 2 * word);
      }
      words = Math.max(words, word + 1);
      long bit = 0x80L << ((last & 7) << 3);
      if (exact) {
        atEnd[word] |= bit;
      } else {
        within[2 * word + (separator ? 0 : 1)] |= bit;
      }
    }

    EntryLengths build() {
      return new EntryLengths(Arrays.copyOf(within, 2 * words), Arrays.copyOf(atEnd, words));
    }
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
