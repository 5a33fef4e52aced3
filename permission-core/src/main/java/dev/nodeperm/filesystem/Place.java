package dev.nodeperm.filesystem;

/**
 * Where a lookup is, and a way there that the kernel takes. Immutable.
 *
 * <p>The kernel walks from directory to directory and gets to places whose own path is longer than
 * a system call takes. Those are asked about by a path through the links that led there.
 *
 * @param real the path without links
 * @param way a path to the same place that is not longer, perhaps through links that the lookup has
 *     followed already
 */
record Place(RawPath real, RawPath way) {
  static final Place ROOT = of(RawPath.ROOT);

  private static final int LONGEST_PATH = 4095;
  private static final byte[] UP = {'.', '.'};

  /** A place that nothing but its path leads to. */
  static Place of(RawPath real) {
    return new Place(real, real);
  }

  /** The path to ask the disk about. */
  RawPath asked() {
    return real.length() > LONGEST_PATH ? way : real;
  }

  /** An entry of this directory. */
  Place child(byte[] name) {
    RawPath child = real.child(name);
    return isDirect() ? of(child) : new Place(child, way.child(name));
  }

  /** The directory above. */
  Place parent() {
    RawPath above = real.parent();
    return isDirect() ? of(above) : new Place(above, shorter(above, way.child(UP)));
  }

  /** This place, to which a link leads. */
  Place through(Place link) {
    return new Place(real, shorter(real, shorter(way, link.way)));
  }

  /** No way is shorter than the path itself. */
  private boolean isDirect() {
    return way.length() == real.length();
  }

  private static RawPath shorter(RawPath one, RawPath other) {
    return other.length() < one.length() ? other : one;
  }
}
