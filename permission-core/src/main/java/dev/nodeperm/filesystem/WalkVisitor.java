package dev.nodeperm.filesystem;

/** Is told what a walk finds, from several threads at once on a real disk. All paths are real. */
public interface WalkVisitor {
  /**
   * A link.
   *
   * @param root the directory whose walk found it
   * @param link the path of the link itself, not of what it leads to
   */
  void link(WalkRoot root, RawPath link);

  /**
   * A directory that cannot be read, or not to its end.
   *
   * @param root the directory whose walk found it
   * @param directory its path; what it has in it is not known
   * @param error why
   */
  void unreadable(WalkRoot root, RawPath directory, Errno error);

  /**
   * A file with more than one name, if such were asked for.
   *
   * @param root the directory whose walk found it
   * @param file one of its names; the others come too, where the walk reaches them
   * @param names how many names it has, two or more
   */
  default void hardLink(WalkRoot root, RawPath file, int names) {}

  /**
   * A socket, pipe or device, if such were asked for.
   *
   * @param root the directory whose walk found it
   * @param file its path
   */
  default void special(WalkRoot root, RawPath file) {}

  /**
   * So many entries were seen since the last call.
   *
   * @param entries how many
   */
  default void progress(long entries) {}
}
