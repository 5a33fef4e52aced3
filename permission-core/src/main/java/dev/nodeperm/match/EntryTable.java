package dev.nodeperm.match;

import org.jspecify.annotations.Nullable;

/**
 * The texts of a compiled matcher in a hash table.
 *
 * <p>A slot holds half of a text's hash and where the text stands. All texts stand in one array. A
 * path that is not let in costs one read of a slot for each length that is asked, one that is let
 * in a read of the text as well.
 */
final class EntryTable {
  /** How many bytes more there are, because texts are read by whole words. */
  private static final int PADDING = 16;

  /** From here on slots are kept scarce. */
  private static final int MANY = 1 << 14;

  /**
   * A word of the filter for so many entries, as a power of two: eight to sixteen bits for each.
   */
  private static final int FILTER_SHIFT = 2;

  private final long[] slots;

  /**
   * A bit for each hash there is, and for about one in ten that there is not. Says no without a
   * guess by the processor.
   */
  private final long[] filter;

  private final byte[] texts;
  private final WordHash hash;
  private final boolean ascii;
  private final boolean resolved;

  private EntryTable(
      long[] slots, long[] filter, byte[] texts, WordHash hash, boolean ascii, boolean resolved) {
    this.slots = slots;
    this.filter = filter;
    this.texts = texts;
    this.hash = hash;
    this.ascii = ascii;
    this.resolved = resolved;
  }

  static EntryTable of(Entries entries) {
    byte[] texts = entries.texts(PADDING);
    int power = Integer.highestOneBit(Math.max(1, entries.count()));
    long[] slots = new long[Math.multiplyExact(power, power < MANY ? 8 : 4)];
    long[] filter = new long[Math.max(1, power >> FILTER_SHIFT)];
    WordHash hash = WordHash.forBytes(entries.longest());
    long high = 0;
    long pairs = 0;
    int at = 1;
    for (int i = 0; i < entries.count(); i++) {
      int length = entries.hashedLength(i);
      long sum = 0;
      for (int from = 0; from < length; from += 8) {
        long word = Words.get(texts, at + from) & Words.upTo(length - from);
        sum += hash.of(word, from >>> 3);
        high |= word;
        pairs |= Words.zeros(Words.pairs(word, Words.get(texts, at + from + 1)));
      }
      insert(slots, sum, at);
      filter[filterWord(sum, filter)] |= 1L << (sum >>> 58);
      at += length + Entries.TAIL;
    }
    return new EntryTable(slots, filter, texts, hash, (high & Words.HIGHS) == 0, pairs == 0);
  }

  /** The word of the filter that a hash has its bit in; which bit, its highest six bits say. */
  private static int filterWord(long hash, long[] filter) {
    return (int) (hash >>> WordHash.POOR) & filter.length - 1;
  }

  private static int slot(long hash, long[] slots) {
    return (int) (hash >>> WordHash.POOR) & slots.length - 1;
  }

  private static void insert(long[] slots, long hash, int place) {
    int slot = slot(hash, slots);
    while (slots[slot] != 0) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = hash & 0xFFFFFFFF00000000L | place;
  }

  /** How the words of a path are hashed. */
  WordHash hash() {
    return hash;
  }

  boolean isAscii() {
    return ascii;
  }

  /** Whether no text has anything in it that resolving a path would take away. */
  boolean isResolved() {
    return resolved;
  }

  /**
   * Whether {@link #find} may find a text, as far as the filter says. Without a branch, as most
   * words are asked at one length or at none, and which ones is not to be guessed.
   *
   * @param asked as for {@link #find}, or 0
   */
  boolean mayFind(long sum, long word, int before, long asked) {
    long lowest = asked & -asked;
    long whole = sum + hash.of(word & (lowest << 1) - 1, before >>> 3);
    long said = filter[filterWord(whole, filter)] >>> (whole >>> 58) & 1;
    return (asked & -said | asked ^ lowest) != 0;
  }

  /**
   * Looks for a text that lets a path in.
   *
   * @param bytes the path
   * @param length its length
   * @param string the string whose low bytes the path ends with, if it is not known that these are
   *     all there is to it
   * @param sum the sum of the hashes of the words before this one
   * @param word the word of the path, eight bytes, the first one lowest
   * @param before how many bytes stand before it
   * @param asked the high bits of the bytes in it at which a text may end; not 0
   * @return the length of the text, or 0
   */
  int find(
      byte[] bytes,
      int length,
      @Nullable String string,
      long sum,
      long word,
      int before,
      long asked) {
    int last = slots.length - 1;
    long left = asked;
    do {
      int highBit = Long.numberOfTrailingZeros(left);
      int end = before + (highBit >>> 3) + 1;
      long whole = sum + hash.of(word & Words.through(highBit), before >>> 3);
      if ((filter[filterWord(whole, filter)] >>> (whole >>> 58) & 1) == 0) {
        left &= left - 1;
        continue;
      }
      int slot = slot(whole, slots);
      for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
        if ((entry ^ whole) >>> 32 == 0 && lets((int) entry, bytes, length, string, end)) {
          return end;
        }
        slot = slot + 1 & last;
      }
      left &= left - 1;
    } while (left != 0);
    return 0;
  }

  private boolean lets(int at, byte[] bytes, int length, @Nullable String string, int end) {
    int tail = at + end;
    if (tail + 1 >= texts.length
        || texts[tail] != Entries.END
        || !Extent.lets(texts[tail + 1], length, end)) {
      return false;
    }
    // One more than the path is the separator behind it, which the texts that are let go so far all
    // have.
    int compared = Math.min(end, length);
    return Words.areSame(bytes, texts, at, compared)
        && (string == null || isAscii(string, compared - (length - string.length())));
  }

  /** Whether a string begins with so many ASCII characters, so that its low bytes are all of it. */
  private static boolean isAscii(String string, int length) {
    int all = 0;
    for (int i = 0; i < length; i++) {
      all |= string.charAt(i);
    }
    return all < 0x80;
  }
}
