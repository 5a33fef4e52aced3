package dev.nodeperm.match;

import org.jspecify.annotations.Nullable;

/**
 * What a grant tree lets in, compiled for asking: the fast twin of {@link GrantTree}, with the same
 * answers.
 *
 * <p>A tree comes down to texts that a path must be, or begin with ({@link Extent}). They stand in
 * a hash table. A look-up goes over the path once, eight bytes at a time, hashes as it goes, and
 * asks the table at the lengths that some text has; most of those count only right after a
 * separator. What the table finds is compared byte by byte, so that the hash is never trusted. The
 * time grows with the length of the path, not with the number of grants.
 *
 * <p>Immutable, in flat arrays, without references to the tree; may be shared between threads.
 * Allocates nothing.
 */
public final class CompiledMatcher {
  private final EntryTable table;
  private final EntryLengths lengths;

  /** Up to where in a path there is anything to ask for, a multiple of eight. */
  private final int hashedBytes;

  private final boolean everything;

  private CompiledMatcher(Entries entries, boolean everything) {
    this.table = EntryTable.of(entries);
    this.lengths = entries.lengths();
    this.hashedBytes = lengths.bytes();
    this.everything = everything;
  }

  /**
   * Compiles a tree; one that nothing was inserted into grants everything. Takes time and memory
   * linear in it.
   *
   * @param tree a built tree; what it grants is what the matcher grants
   * @return a matcher that lets in what the tree lets in
   */
  public static CompiledMatcher of(GrantTree tree) {
    return tree.isEmpty() ? ofEverything() : of(tree.entries());
  }

  /** {@return the matcher of a scope that nothing was granted for} */
  public static CompiledMatcher ofNothing() {
    return of(new Entries());
  }

  static CompiledMatcher of(Entries entries) {
    return new CompiledMatcher(entries, false);
  }

  static CompiledMatcher ofEverything() {
    return new CompiledMatcher(new Entries(), true);
  }

  /**
   * {@return whether a path is granted, as {@link GrantTree#grants}}
   *
   * @param path the path, as a program passes it
   */
  public boolean grants(byte[] path) {
    if (everything) {
      return true;
    }
    PathBuffer buffer = PathBuffer.forLength(path.length);
    byte[] bytes = buffer.raw(path.length);
    System.arraycopy(path, 0, bytes, 0, path.length);
    return find(bytes, path.length, null) != 0;
  }

  /**
   * {@return whether strings can be asked with a {@link QuickLookup}; not where everything is
   * granted}
   */
  public boolean canBeAskedQuickly() {
    return !everything;
  }

  /** Whether all texts are ASCII, so that a path is let in only by bytes that are. */
  boolean isAscii() {
    return table.isAscii();
  }

  /** Whether no text has anything in it that resolving a path would take away. */
  boolean isResolved() {
    return table.isResolved();
  }

  /**
   * Looks a path up.
   *
   * @param bytes the path; some bytes behind it may be read
   * @param length its length
   * @param string the string whose low bytes the path ends with, if it is not known that these are
   *     all there is to it; what lets the path in is compared with the string then
   * @return the length of the text that lets the path in, which is one more than the path's if that
   *     text has a separator behind it; 0 if there is none
   */
  int find(byte[] bytes, int length, @Nullable String string) {
    int end = length & -8;
    int hashed = Math.min(end, hashedBytes);
    WordHash hash = table.hash();
    long sum = 0;
    int at = 0;
    for (; at < hashed; at += 8) {
      long word = Words.get(bytes, at);
      if (lengths.isAny(at)) {
        long asked = lengths.asked(at, word);
        if (table.mayFind(sum, word, at, asked)) {
          int found = table.find(bytes, length, string, sum, word, at, asked);
          if (found != 0) {
            return found;
          }
        }
      }
      sum += hash.of(word, at >>> 3);
    }
    if (end >= hashedBytes) {
      return 0;
    }
    int rest = (length & 7) << 3;
    long word = Words.closed(Words.get(bytes, end), rest);
    long asked = lengths.asked(end, word) | lengths.askedAtEnd(end, 0x80L << rest);
    return asked == 0 ? 0 : table.find(bytes, length, string, sum, word, end, asked);
  }
}
