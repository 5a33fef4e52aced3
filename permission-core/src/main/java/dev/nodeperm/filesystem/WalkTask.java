package dev.nodeperm.filesystem;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A piece of a walk that a thread can do by itself. */
sealed interface WalkTask {
  /**
   * A directory whose entries are to be looked at.
   *
   * @param path its real path
   * @param root the walk's root that it belongs to
   * @param top whether it is that root itself
   */
  record Directory(RawPath path, WalkRoot root, boolean top) implements WalkTask {
    /** The same root's directory of that name in this one. */
    Directory child(RawPath path) {
      return new Directory(path, root, false);
    }
  }

  /**
   * Some entries of a directory, the kinds of which are not known yet.
   *
   * @param directory where they are
   * @param entries their paths
   * @param failed set once it is told that the directory cannot be read to its end
   */
  record Entries(Directory directory, List<Path> entries, AtomicBoolean failed)
      implements WalkTask {}
}
