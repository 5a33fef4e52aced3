package dev.nodeperm.match;

/**
 * What a grant tree lets in, compiled for asking: the fast twin of {@link GrantTree}, with the same answers.
 *
 * <p>A tree comes down to texts that a path must be, or begin with ({@link Reach}). They stand in a hash table. A look-up
 * goes over the path once, eight bytes at a time, hashes as it goes, and asks the table at the lengths that some text
 * has; most of those count only right after a separator. What the table finds is compared byte by byte, so that the hash
 * is never trusted. The time grows with the length of the path, not with the number of grants.
 *
 * <p>Immutable, in flat arrays, without references to the tree; may be shared between threads. Allocates nothing.
 */
public final class CompiledMatcher {
  /** The path holds two separators in a row, or a separator with a dot behind it: it may need to be resolved. */
  static final int MAYBE_UNRESOLVED = 1;

  /** The path holds a byte that is zero or no ASCII. */
  static final int ODD = 2;

  /** How far the length of the text that let the path in, if any did, is shifted in the answer of a scan. */
  static final int LENGTH_SHIFT = 2;

  private final EntryTable table;
  private final EntryLengths lengths;
  private final int hashedWords;
  private final boolean ascii;
  private final boolean everything;

  private CompiledMatcher(Entries entries, boolean everything) {
    this.table = EntryTable.of(entries);
    this.lengths = EntryLengths.of(entries);
    this.hashedWords = lengths.words();
    this.ascii = table.isAscii();
    this.everything = everything;
  }

  /** Compiles a tree; one that nothing was inserted into grants everything. Takes time and memory linear in it. */
  public static CompiledMatcher of(GrantTree tree) {
    return tree.isEmpty()
        ? new CompiledMatcher(new Entries(), true)
        : new CompiledMatcher(tree.entries(), false);
  }

  /** The matcher of a scope that nothing was granted for. */
  public static CompiledMatcher ofNothing() {
    return new CompiledMatcher(new Entries(), false);
  }

  /** Whether a path is granted, as {@link GrantTree#grants}. */
  public boolean grants(byte[] path) {
    if (everything) {
      return true;
    }
    PathBuffer buffer = PathBuffer.forLength(path.length);
    byte[] bytes = buffer.raw(path.length);
    System.arraycopy(path, 0, bytes, 0, path.length);
    PathBuffer.close(bytes, path.length);
    return scan(bytes, path.length) >>> LENGTH_SHIFT != 0;
  }

  /** Whether strings can be asked with a {@link QuickLookup}; not where everything is granted. */
  public boolean canBeAskedQuickly() {
    return !everything;
  }

  /** Whether all texts are ASCII, so that a path is let in only by bytes that are. */
  boolean isAscii() {
    return ascii;
  }

  /**
   * Looks a path up and looks it over.
   *
   * @param bytes the path, closed by {@link PathBuffer#close}
   * @param length its length
   * @return {@link #MAYBE_UNRESOLVED}, {@link #ODD}, and from {@link #LENGTH_SHIFT} on the length of the text that lets
   *     the path in, or 0
   */
  int scan(byte[] bytes, int length) {
    int words = (length >>> 3) + 1;
    int hashed = Math.min(words, hashedWords);
    int lastWord = (length - 1) >> 3;
    long lastByte = 0x80L << ((length - 1 & 7) << 3);
    long hash = table.seed();
    long odd = 0;
    long unresolved = 0;
    int found = 0;
    int word = 0;
    for (; word < hashed; word++) {
      long here = Words.get(bytes, word << 3);
      long next = Words.get(bytes, (word << 3) + 1);
      long separators = Words.separators(here);
      long pairs = separators | Words.separatorsAndDots(next);
      odd |= here | here - Words.ONES;
      unresolved |= pairs - Words.ONES & ~pairs;
      long asked = lengths.asked(word, Words.zeros(separators), word == lastWord ? lastByte : 0);
      if (asked != 0 && found == 0) {
        found = table.find(bytes, length, hash, here, word << 3, asked);
      }
      hash = Words.mix(hash, here);
    }
    for (; word < words; word++) {
      long here = Words.get(bytes, word << 3);
      long next = Words.get(bytes, (word << 3) + 1);
      long pairs = Words.separators(here) | Words.separatorsAndDots(next);
      odd |= here | here - Words.ONES;
      unresolved |= pairs - Words.ONES & ~pairs;
    }
    int flags = ((unresolved & Words.HIGHS) != 0 ? MAYBE_UNRESOLVED : 0) | ((odd & Words.HIGHS) != 0 ? ODD : 0);
    return found << LENGTH_SHIFT | flags;
  }
}
