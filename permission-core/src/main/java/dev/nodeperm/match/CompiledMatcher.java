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

  /** The path may hold a NUL; a few other characters that paths rarely have look the same here. */
  static final int ODD = 2;

  /** How far the length of the text that let the path in, if any did, is shifted in the answer of a scan. */
  static final int LENGTH_SHIFT = 2;

  private final EntryTable table;
  private final EntryLengths lengths;

  /** Up to where in a path there is anything to ask for, a multiple of eight. */
  private final int hashedBytes;

  private final boolean ascii;
  private final boolean everything;

  private CompiledMatcher(Entries entries, boolean everything) {
    this.table = EntryTable.of(entries);
    this.lengths = EntryLengths.of(entries);
    this.hashedBytes = lengths.bytes();
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
   * @param bytes the path
   * @param length its length
   * @return {@link #MAYBE_UNRESOLVED}, {@link #ODD}, and from {@link #LENGTH_SHIFT} on the length of the text that lets
   *     the path in, or 0
   */
  int scan(byte[] bytes, int length) {
    int end = length & -8;
    int hashed = Math.min(end, hashedBytes);
    long hash = table.seed();
    long visible = -1;
    long pairs = 0;
    long carry = 0;
    int found = 0;
    int at = 0;
    // The conditions are not of the kind that makes the compiler unroll: paths are too short for that to pay.
    while (at != hashed) {
      long word = Words.get(bytes, at);
      long marks = Words.dotsAndSeparators(word);
      long separators = Words.separators(word, marks);
      visible &= Words.visible(word);
      pairs |= marks & (separators << 8 | carry);
      carry = separators >>> 56;
      long asked = lengths.asked(at, separators);
      if (asked != 0 && found == 0) {
        found = table.find(bytes, length, hash, word, at, asked);
      }
      hash = Words.mix(hash, word);
      at += 8;
    }
    while (at != end) {
      long word = Words.get(bytes, at);
      long marks = Words.dotsAndSeparators(word);
      long separators = Words.separators(word, marks);
      visible &= Words.visible(word);
      pairs |= marks & (separators << 8 | carry);
      carry = separators >>> 56;
      at += 8;
    }
    int rest = (length & 7) << 3;
    long word = Words.closed(Words.get(bytes, end), rest);
    long marks = Words.dotsAndSeparators(word);
    long separators = Words.separators(word, marks);
    visible &= Words.visible(word);
    pairs |= marks & (separators << 8 | carry);
    if (end < hashedBytes && found == 0) {
      long asked = lengths.asked(end, separators) | lengths.askedAtEnd(end, 0x80L << rest);
      if (asked != 0) {
        found = table.find(bytes, length, hash, word, end, asked);
      }
    }
    int flags = ((pairs & Words.HIGHS) != 0 ? MAYBE_UNRESOLVED : 0) | (Words.areVisible(visible) ? 0 : ODD);
    return found << LENGTH_SHIFT | flags;
  }
}
