package dev.nodeperm.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a compiled matcher lets in, one entry after the other. For one thread.
 *
 * <p>All texts stand in one array, just as {@link EntryTable} keeps them: there may be very many,
 * and to come back to each where it was first seen takes longer than to copy it.
 */
final class Entries {
  /**
   * What stands before the first text and behind each one. No text has it in it, save that of a NUL
   * alone.
   */
  static final byte END = 0;

  /** How many bytes stand behind each text: {@link #END} and the extent, which is never zero. */
  static final int TAIL = 2;

  private final EntryLengths.Builder ends = new EntryLengths.Builder();

  private byte[] texts = new byte[64];

  /** How much of it is used. No text stands at 0. */
  private int used = 1;

  private int[] lengths = new int[8];
  private int count;
  private int longest;

  /**
   * Adds an entry.
   *
   * @param text an array that begins with the text
   * @param length how long the text is: 1 or more
   */
  void add(byte[] text, int length, Extent extent) {
    boolean exact = extent == Extent.EXACT;
    // A separator more if it is exact, so that it is found where a path ends.
    int hashed = length + (exact ? 1 : 0);
    if (count == lengths.length) {
      lengths = Arrays.copyOf(lengths, Math.multiplyExact(2, count));
    }
    int end = Math.addExact(used, hashed + TAIL);
    if (end > texts.length) {
      texts = Arrays.copyOf(texts, Math.addExact(end, texts.length));
    }
    System.arraycopy(text, 0, texts, used, length);
    if (exact) {
      texts[used + length] = '/';
    }
    texts[end - 1] = extent.bits();
    ends.add(hashed - 1, exact, texts[used + hashed - 1] == '/');
    lengths[count++] = hashed;
    longest = Math.max(longest, hashed);
    used = end;
  }

  int count() {
    return count;
  }

  /**
   * How much of an entry is hashed: its text, and a separator behind it if it is {@link
   * Extent#EXACT}.
   */
  int hashedLength(int i) {
    return lengths[i];
  }

  /** The most of any that is hashed; 0 if there are none. */
  int longest() {
    return longest;
  }

  /** Where the entries end. */
  EntryLengths lengths() {
    return ends.build();
  }

  /**
   * All entries: {@link #END}, then each as much as is hashed of it, with {@link #END} and the
   * number of its extent behind it.
   *
   * @param padding how many zeros to put behind the last one
   */
  byte[] texts(int padding) {
    return Arrays.copyOf(texts, Math.addExact(used, padding));
  }

  /** The texts where an entry begins to let paths in, or ends to, each as a copy. */
  List<byte[]> turns() {
    List<byte[]> turns = new ArrayList<>();
    int at = 1;
    for (int i = 0; i < count; i++) {
      int end = at + lengths[i];
      byte extent = texts[end + 1];
      if (extent != Extent.EXACT.bits()) {
        turns.add(Arrays.copyOfRange(texts, at, end));
      }
      if (extent == Extent.EXACT.bits() || extent == Extent.DIRECTORY.bits()) {
        turns.add(Arrays.copyOfRange(texts, at, end - 1));
      }
      at = end + TAIL;
    }
    return turns;
  }
}
