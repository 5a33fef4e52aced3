package dev.nodeperm.match;

/**
 * Resolves an absolute path in a buffer: the same as the path rules do, without allocating and by
 * runs of what stays as it is.
 */
final class Resolution {
  /** The path needed no resolving. */
  static final int UNCHANGED = -1;

  /** Bytes that are no separator and no dot. */
  private static final long NEUTRAL = 'a' * Words.ONES;

  private Resolution() {}

  /**
   * Removes {@code .}, {@code ..}, doubled and trailing separators.
   *
   * @param bytes the path, absolute; what stands behind it is written over
   * @param length its length
   * @param out where the result goes
   * @return the length of the result, or {@link #UNCHANGED}, with nothing written
   */
  static int resolve(byte[] bytes, int length, byte[] out) {
    bytes[length] = '/';
    Words.put(bytes, length + 1, NEUTRAL);
    int written = 0;
    int run = 0;
    int at = 0;
    while (at < length) {
      long word = Words.get(bytes, at);
      long marks = Words.dotsAndSeparators(word);
      long second = marks & Words.separators(word, marks) << 8 & Words.HIGHS;
      if (second == 0) {
        // A separator that is the last byte of this word is the first of the next.
        at += 7;
        continue;
      }
      int separator = at + (Long.numberOfTrailingZeros(second) >>> 3) - 1;
      if (separator >= length) {
        break;
      }
      int removed = removedAfter(bytes, separator);
      if (removed == 0) {
        at = nextRemoved(bytes, separator + 1, length);
        continue;
      }
      copy(bytes, run, separator, out, written);
      written += separator - run;
      if (removed == 3) {
        written = parent(out, written);
      }
      run = separator + removed;
      at = run;
    }
    if (run == 0) {
      return UNCHANGED;
    }
    if (run < length) {
      copy(bytes, run, length, out, written);
      written += length - run;
    }
    if (written == 0) {
      out[written++] = '/';
    }
    return written;
  }

  /**
   * The next separator that does not stay, or the path's length. Takes longer for a word than the
   * look above, and is not held up by names that begin with dots.
   */
  private static int nextRemoved(byte[] bytes, int from, int length) {
    for (int at = from; at < length; at += 8) {
      long first = Words.get(bytes, at + 1);
      long second = Words.get(bytes, at + 2);
      long third = Words.get(bytes, at + 3);
      long twoDots = Words.dots(second) & Words.separators(third);
      long dots = Words.dots(first) & (Words.separators(second) | twoDots);
      long removed =
          Words.separators(Words.get(bytes, at)) & (Words.separators(first) | dots) & Words.HIGHS;
      if (removed != 0) {
        return Math.min(length, at + (Long.numberOfTrailingZeros(removed) >>> 3));
      }
    }
    return length;
  }

  /**
   * Copies by whole words, which for runs as short as these is faster than a call; up to a word
   * more is written.
   */
  private static void copy(byte[] bytes, int from, int to, byte[] out, int at) {
    for (int i = from; i < to; i += 8) {
      Words.put(out, at + i - from, Words.get(bytes, i));
    }
  }

  /**
   * How many bytes from a separator on do not stay: up to the separator that follows what is empty
   * or of dots only.
   */
  private static int removedAfter(byte[] bytes, int separator) {
    byte first = bytes[separator + 1];
    if (first != '.') {
      return first == '/' ? 1 : 0;
    }
    byte second = bytes[separator + 2];
    if (second == '/') {
      return 2;
    }
    return second == '.' && bytes[separator + 3] == '/' ? 3 : 0;
  }

  /** Where the last segment begins. Every byte that is written is walked over at most once. */
  private static int parent(byte[] out, int written) {
    int at = written;
    while (at > 0 && out[--at] != '/') {
      // Goes on to the separator before the segment.
    }
    return at;
  }
}
