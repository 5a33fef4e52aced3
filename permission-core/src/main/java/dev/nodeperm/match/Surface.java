package dev.nodeperm.match;

/**
 * What shows of a path at a glance: whether it may need to be resolved, and whether it may hold a
 * NUL.
 *
 * <p>Each word is read twice, the second time from its second byte on, so that no state but the
 * result goes from word to word: measured to be faster than to carry what the word before ended
 * with. Two words in a step are faster than one, four are not.
 */
final class Surface {
  /**
   * The path holds two separators in a row, or a separator with a dot behind it: it may need to be
   * resolved.
   */
  static final int MAYBE_UNRESOLVED = 1;

  /** The path may hold a NUL; a few other characters that paths rarely have look the same here. */
  static final int ODD = 2;

  private Surface() {}

  /**
   * Looks a path over.
   *
   * @param bytes the path; what stands behind it is written over
   * @param length its length
   * @param from where to begin
   * @return {@link #MAYBE_UNRESOLVED} or {@link #ODD} or both, or 0
   */
  static int of(byte[] bytes, int length, int from) {
    Words.close(bytes, length);
    long pairs = 0;
    long visible = -1;
    for (int at = from; at < length; at += 16) {
      long first = Words.get(bytes, at);
      long second = Words.get(bytes, at + 8);
      long firstPair = Words.pairs(first, Words.get(bytes, at + 1));
      long secondPair = Words.pairs(second, Words.get(bytes, at + 9));
      pairs |= firstPair - Words.ONES & ~firstPair | secondPair - Words.ONES & ~secondPair;
      visible &= Words.visible(first) & Words.visible(second);
    }
    return ((pairs & Words.HIGHS) != 0 ? MAYBE_UNRESOLVED : 0)
        | (Words.areVisible(visible) ? 0 : ODD);
  }
}
