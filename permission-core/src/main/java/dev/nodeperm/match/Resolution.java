package dev.nodeperm.match;

/**
 * Resolves an absolute path in a buffer: the same as the path rules do, without allocating and by runs of what stays as it
 * is.
 */
final class Resolution {
  /** The path needed no resolving. */
  static final int UNCHANGED = -1;

  private Resolution() {}

  /**
   * Removes {@code .}, {@code ..}, doubled and trailing separators.
   *
   * @param bytes the path, absolute and closed by {@link PathBuffer#close}
   * @param length its length
   * @param out where the result goes, closed as well
   * @return the length of the result, or {@link #UNCHANGED}, with nothing written
   */
  static int resolve(byte[] bytes, int length, byte[] out) {
    int written = 0;
    int run = 0;
    int at = 0;
    while (at < length) {
      long pairs = Words.separators(Words.get(bytes, at)) | Words.separatorsAndDots(Words.get(bytes, at + 1));
      long suspects = Words.zeros(pairs);
      if (suspects == 0) {
        at += 8;
        continue;
      }
      int separator = at + (Long.numberOfTrailingZeros(suspects) >>> 3);
      if (separator >= length) {
        break;
      }
      int removed = removedAfter(bytes, separator);
      if (removed == 0) {
        at = separator + 1;
        continue;
      }
      System.arraycopy(bytes, run, out, written, separator - run);
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
      System.arraycopy(bytes, run, out, written, length - run);
      written += length - run;
    }
    if (written == 0) {
      out[written++] = '/';
    }
    PathBuffer.close(out, written);
    return written;
  }

  /** How many bytes from a separator on do not stay: up to the separator that follows what is empty or of dots only. */
  private static int removedAfter(byte[] bytes, int separator) {
    if (bytes[separator + 1] == '/') {
      return 1;
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
