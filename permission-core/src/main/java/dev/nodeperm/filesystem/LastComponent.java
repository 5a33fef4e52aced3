package dev.nodeperm.filesystem;

/** What a system call does with the last component of its path. */
public enum LastComponent {
  /** A link is followed, as {@code open}, {@code stat} and {@code chmod} do. */
  FOLLOWED,
  /**
   * A link is taken itself, as {@code lstat}, {@code readlink}, {@code unlink} and {@code rename}
   * do.
   */
  KEPT,
  /**
   * A link is followed, and a file that is not there is made, where a dangling link says: {@code
   * open} for writing. A directory counts as reached: it can be changed, though not opened for
   * writing.
   */
  CREATED
}
