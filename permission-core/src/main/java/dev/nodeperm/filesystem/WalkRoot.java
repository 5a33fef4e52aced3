package dev.nodeperm.filesystem;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * A directory to walk. Immutable, as far as its functions are.
 *
 * @param real the directory, without links
 * @param name the path under which it is known, through links perhaps
 * @param whole whether everything in it is walked
 * @param takes which of its own entries are looked at, by name; not asked if it is walked as a
 *     whole
 * @param descends which of its own directories are walked, by name; not asked if it is walked as a
 *     whole
 */
public record WalkRoot(
    RawPath real,
    RawPath name,
    boolean whole,
    Predicate<byte[]> takes,
    Predicate<byte[]> descends) {
  /**
   * {@return a directory of which everything is walked}
   *
   * @param real the directory, without links
   * @param name the path under which it is known
   */
  public static WalkRoot whole(RawPath real, RawPath name) {
    return new WalkRoot(real, name, true, any -> true, any -> true);
  }

  /**
   * {@return a directory of which some entries are walked}
   *
   * @param real the directory, without links
   * @param name the path under which it is known
   * @param takes which of its own entries are looked at
   * @param descends which of its own directories are walked
   */
  public static WalkRoot some(
      RawPath real, RawPath name, Predicate<byte[]> takes, Predicate<byte[]> descends) {
    return new WalkRoot(real, name, false, takes, descends);
  }

  /**
   * {@return the path under which something in this directory is known}
   *
   * @param inside a real path in this directory
   */
  public RawPath nameOf(RawPath inside) {
    if (name.equals(real)) {
      return inside;
    }
    byte[] bytes = inside.bytes();
    int skipped = real.length() == 1 ? 1 : real.length() + 1;
    return bytes.length <= skipped
        ? name
        : name.child(Arrays.copyOfRange(bytes, skipped, bytes.length));
  }
}
