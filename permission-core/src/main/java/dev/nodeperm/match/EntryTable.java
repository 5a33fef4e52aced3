package dev.nodeperm.match;

import java.util.concurrent.ThreadLocalRandom;

/**
 * The texts of a compiled matcher in a hash table of two flat arrays.
 *
 * <p>A slot holds half of a text's hash and where the text stands; the text stands behind its length and {@link Reach} in
 * the other array. A path that is not let in costs one read of a slot for each length that is asked, one that is let in
 * a read of the text as well. The seed differs from table to table, so that nobody can prepare grants or paths that
 * collide.
 */
final class EntryTable {
  private static final int REACH_BITS = 2;
  private static final int HEADER = 4;

  /** How many more bytes than the texts there are, so that whole words can be read. */
  private static final int PADDING = 8;

  private static final Reach[] REACHES = Reach.values();

  private final long[] slots;
  private final byte[] texts;
  private final long seed;
  private final boolean ascii;

  private EntryTable(long[] slots, byte[] texts, long seed, boolean ascii) {
    this.slots = slots;
    this.texts = texts;
    this.seed = seed;
    this.ascii = ascii;
  }

  static EntryTable of(Entries entries) {
    long size = HEADER;
    for (int i = 0; i < entries.count(); i++) {
      size += aligned(entries.hashedLength(i));
    }
    byte[] texts = new byte[Math.toIntExact(size + PADDING)];
    long[] slots = new long[Integer.highestOneBit(Math.max(1, entries.count())) * 4];
    long seed = ThreadLocalRandom.current().nextLong();
    boolean ascii = true;
    // The first place is left free, so that no slot in use is zero.
    int at = HEADER;
    for (int i = 0; i < entries.count(); i++) {
      int length = entries.hashedLength(i);
      Words.putInt(texts, at, length << REACH_BITS | entries.reach(i).ordinal());
      texts[at + HEADER + length - 1] = '/';
      System.arraycopy(entries.text(i), 0, texts, at + HEADER, entries.length(i));
      long hash = seed;
      long high = 0;
      int whole = length - 1 & -8;
      for (int from = 0; from < whole; from += 8) {
        long word = Words.get(texts, at + HEADER + from);
        hash = Words.mix(hash, word);
        high |= word;
      }
      // The bytes behind the text are still zero here.
      long rest = Words.get(texts, at + HEADER + whole);
      ascii &= ((high | rest) & Words.HIGHS) == 0;
      insert(slots, spread(Words.mix(hash, rest)), at / HEADER);
      at += aligned(length);
    }
    return new EntryTable(slots, texts, seed, ascii);
  }

  private static int aligned(int length) {
    return HEADER + (length + HEADER - 1 & -HEADER);
  }

  private static long spread(long hash) {
    return hash ^ hash >>> 32;
  }

  private static void insert(long[] slots, long hash, int place) {
    int slot = (int) hash & slots.length - 1;
    while (slots[slot] != 0) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = hash & 0xFFFFFFFF00000000L | place;
  }

  long seed() {
    return seed;
  }

  boolean isAscii() {
    return ascii;
  }

  /**
   * Looks for a text that lets a path in.
   *
   * @param bytes the path
   * @param length its length
   * @param hash the hash of the words before this one
   * @param word the word
   * @param before how many bytes stand before it
   * @param asked the high bits of the bytes in it at which a text may end; not 0
   * @return the length of the text, or 0
   */
  int find(byte[] bytes, int length, long hash, long word, int before, long asked) {
    int last = slots.length - 1;
    long left = asked;
    do {
      int highBit = Long.numberOfTrailingZeros(left);
      int end = before + (highBit >>> 3) + 1;
      long whole = spread(Words.mix(hash, word & Words.through(highBit)));
      int slot = (int) whole & last;
      for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
        if ((entry ^ whole) >>> 32 == 0 && lets((int) entry * HEADER, bytes, before, word, end, length)) {
          return end;
        }
        slot = slot + 1 & last;
      }
      left &= left - 1;
    } while (left != 0);
    return 0;
  }

  private boolean lets(int at, byte[] bytes, int before, long word, int end, int length) {
    int header = Words.getInt(texts, at);
    if (header >>> REACH_BITS != end || !REACHES[header & 3].lets(length, end)) {
      return false;
    }
    int from = at + HEADER;
    int i = 0;
    while (i != before) {
      if (Words.get(texts, from + i) != Words.get(bytes, i)) {
        return false;
      }
      i += 8;
    }
    long different = Words.get(texts, from + before) ^ word;
    return (different & Words.through((end - before << 3) - 1)) == 0;
  }
}
