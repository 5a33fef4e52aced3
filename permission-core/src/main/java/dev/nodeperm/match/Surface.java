package dev.nodeperm.match;

/**
 * What shows of a path at a glance: whether it may need to be resolved, and whether it may hold a
 * NUL.
 *
 * <p>Each word is read twice, the second time from its second byte on, so that no state but the
 * result goes from word to word: measured to be faster than to carry what the word before ended
 * with. Two words in a step are faster than one, four are not. The last two are read up to the end
 * of the path, whatever of them was read before: what is written behind the path to be read with it
 * would have to be waited for.
 */
final class Surface {
  /**
   * The path holds two separators in a row, or a separator with a dot behind it: it may need to be
   * resolved.
   */
  static final int MAYBE_UNRESOLVED = 1;

  /** The path may hold a NUL; a few other characters that paths rarely have look the same here. */
  static final int ODD = 2;

  /** How many bytes are looked at in a step. */
  private static final int STEP = 16;

  private Surface() {}

  /**
   * Looks a path over.
   *
   * @param bytes the path; what stands behind it may be written over
   * @param length its length
   * @param from where to begin; the last two words of the path are looked at in any case
   * @return {@link #MAYBE_UNRESOLVED} or {@link #ODD} or both, or 0
   */
  static int of(byte[] bytes, int length, int from) {
    int last = length - STEP;
    if (last < 0) {
      return ofShort(bytes, length, from);
    }
    long pairs = 0;
    long visible = -1;
    for (int at = from; at < last; at += STEP) {
      long first = Words.get(bytes, at);
      long second = Words.get(bytes, at + 8);
      pairs |= marks(first, Words.get(bytes, at + 1)) | marks(second, Words.get(bytes, at + 9));
      visible &= Words.visible(first) & Words.visible(second);
    }
    long first = Words.get(bytes, last);
    long second = Words.get(bytes, last + 8);
    pairs |= marks(first, Words.get(bytes, last + 1)) | marks(second, Words.closedNext(second));
    visible &= Words.visible(first) & Words.visible(second);
    return said(pairs, visible);
  }

  private static int ofShort(byte[] bytes, int length, int from) {
    Words.close(bytes, length);
    long pairs = 0;
    long visible = -1;
    for (int at = from; at < length; at += 8) {
      long word = Words.get(bytes, at);
      pairs |= marks(word, Words.get(bytes, at + 1));
      visible &= Words.visible(word);
    }
    return said(pairs, visible);
  }

  /** A high bit for each pair, others that mean nothing. */
  private static long marks(long here, long next) {
    long pair = Words.pairs(here, next);
    return pair - Words.ONES & ~pair;
  }

  private static int said(long pairs, long visible) {
    return ((pairs & Words.HIGHS) != 0 ? MAYBE_UNRESOLVED : 0)
        | (Words.areVisible(visible) ? 0 : ODD);
  }
}
