package dev.nodeperm;

import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.filesystem.PathLookup;
import dev.nodeperm.path.Nul;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;

/** The current directory of a process. May be shared between threads. */
final class ProcessDirectory {
  private final FileTree files;

  /** The real path, and behind it a separator. */
  private volatile byte[] base;

  private volatile byte[] path;

  ProcessDirectory(FileTree files, byte[] path) {
    this.files = files;
    this.path = path;
    this.base = base(path);
  }

  private static byte[] base(byte[] path) {
    return path.length > 0 && path[path.length - 1] == '/'
        ? path
        : PathRules.POSIX.join(path, new byte[0]);
  }

  /** The real path with a separator at its end: what a relative path is appended to. */
  byte[] base() {
    return base;
  }

  /** The real path. */
  byte[] path() {
    return path;
  }

  /** The disk that it is on. */
  FileTree files() {
    return files;
  }

  /** Moves to a directory that was found. */
  void enter(byte[] found) {
    path = found;
    base = base(found);
  }

  /**
   * Finds a directory, following links as the kernel does.
   *
   * @return its real path
   * @throws RuntimeErrorException with the error of the file system
   */
  byte[] find(byte[] target) {
    byte[] named = Nul.cut(target);
    byte[] absolute = PathRules.POSIX.isAbsolute(named) ? named : PathRules.POSIX.join(path, named);
    PathLookup found = named.length == 0 ? PathLookup.MISSING : files.look(absolute);
    if (found == PathLookup.OTHER) {
      found = PathLookup.NOT_A_DIRECTORY;
    }
    if (found != PathLookup.DIRECTORY) {
      throw new RuntimeErrorException(
          found.code(),
          found.code()
              + ": "
              + found.text()
              + ", chdir '"
              + Utf8.text(path)
              + "' -> '"
              + Utf8.text(named)
              + "'");
    }
    return files.realDirectory(absolute).orElse(absolute);
  }
}
