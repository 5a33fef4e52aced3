package dev.nodeperm.filesystem;

/** Is told what a walk finds, from several threads at once on a real disk. All paths are real. */
public interface WalkVisitor {
  /** A link. */
  void link(WalkRoot root, RawPath link);

  /** A directory that cannot be read, or not to its end. */
  void unreadable(WalkRoot root, RawPath directory, Errno error);

  /** A file with more than one name, if such were asked for. */
  default void hardLink(WalkRoot root, RawPath file, int names) {}

  /** A socket, pipe or device, if such were asked for. */
  default void special(WalkRoot root, RawPath file) {}

  /** So many entries were seen since the last call. */
  default void progress(long entries) {}
}
