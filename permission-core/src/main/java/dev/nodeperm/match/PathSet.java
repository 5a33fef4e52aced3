package dev.nodeperm.match;

import java.util.List;
import java.util.Optional;

/**
 * The paths that grants let in, as a set that can be compared with another.
 *
 * <p>Comparing is about <em>plain</em> paths: absolute, text (UTF-8), without NUL, without empty
 * components, {@code .} and {@code ..}, and without a separator at the end unless it is the root.
 * Every release looks such a path up as it is, so that sets of different releases can be compared.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class PathSet {
  private static final byte SEPARATOR = '/';
  private static final byte WILDCARD = '*';

  private final CompiledMatcher matcher;

  /** Where the set may change on the way down a path: the ends of its texts, in no order. */
  private final List<byte[]> ends;

  private PathSet(CompiledMatcher matcher, List<byte[]> ends) {
    this.matcher = matcher;
    this.ends = ends;
  }

  private static PathSet of(Entries entries) {
    return new PathSet(CompiledMatcher.of(entries), entries.turns());
  }

  /**
   * What a tree lets in. Takes time and memory linear in it.
   *
   * @param tree a built tree
   * @return the same paths as a set, to compare with others
   */
  public static PathSet of(GrantTree tree) {
    return tree.isEmpty() ? everything() : of(tree.entries());
  }

  /** {@return all paths} */
  public static PathSet everything() {
    return new PathSet(CompiledMatcher.ofEverything(), List.of());
  }

  /** {@return no path} */
  public static PathSet nothing() {
    return of(new Entries());
  }

  /**
   * {@return the paths that patterns mean at face value: {@code /a} that one path, {@code /a/*}
   * that directory and all below, {@code /a*} all that begins so, {@code *} all}
   *
   * @param patterns patterns with a wildcard at their end, or none
   */
  public static PathSet matching(List<byte[]> patterns) {
    Entries entries = new Entries();
    for (byte[] pattern : patterns) {
      int length = pattern.length;
      if (length > 0 && pattern[length - 1] == WILDCARD) {
        if (length == 1) {
          return everything();
        }
        boolean directory = length > 2 && pattern[length - 2] == SEPARATOR;
        entries.add(pattern, length - 1, directory ? Extent.DIRECTORY : Extent.BELOW);
      } else if (length > 0) {
        entries.add(pattern, length, Extent.EXACT);
      }
    }
    return of(entries);
  }

  /**
   * {@return whether a path is in the set}
   *
   * @param path the path, as a program passes it
   */
  public boolean contains(byte[] path) {
    return matcher.grants(path);
  }

  /**
   * A plain path that is in this set and not in another.
   *
   * <p>Answers one whenever there is one: the shortest of those where one of the sets begins or
   * ends.
   *
   * @param other the other one
   * @return the path, or empty if the other set has all plain paths of this one
   */
  public Optional<byte[]> pathOutside(PathSet other) {
    return new PathSearch(this, other, ends, other.ends).run();
  }
}
