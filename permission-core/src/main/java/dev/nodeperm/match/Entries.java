package dev.nodeperm.match;

import java.util.Arrays;

/** What a compiled matcher lets in, one entry after the other. For one thread. */
final class Entries {
  private static final Extent[] EXTENTS = Extent.values();

  private byte[][] texts = new byte[8][];
  private int[] lengths = new int[8];
  private byte[] extents = new byte[8];
  private int count;
  private int longest;

  /**
   * Adds the entry whose text is the first bytes of an array, which is not to be changed
   * afterwards.
   */
  void add(byte[] text, int length, Extent extent) {
    if (count == texts.length) {
      int more = Math.multiplyExact(2, count);
      texts = Arrays.copyOf(texts, more);
      lengths = Arrays.copyOf(lengths, more);
      extents = Arrays.copyOf(extents, more);
    }
    texts[count] = text;
    lengths[count] = length;
    extents[count] = (byte) extent.ordinal();
    count++;
    longest = Math.max(longest, hashedLength(count - 1));
  }

  int count() {
    return count;
  }

  /** An array that begins with the text. */
  byte[] text(int i) {
    return texts[i];
  }

  /** How long the text is: 1 or more. */
  int length(int i) {
    return lengths[i];
  }

  /**
   * How much of it is hashed: a separator more if it is exact, so that it is found where a path
   * ends.
   */
  int hashedLength(int i) {
    return lengths[i] + (extent(i) == Extent.EXACT ? 1 : 0);
  }

  /** The most of any that is hashed; 0 if there are none. */
  int longest() {
    return longest;
  }

  Extent extent(int i) {
    return EXTENTS[extents[i]];
  }
}
