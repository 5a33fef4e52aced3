package dev.nodeperm.filesystem;

/** What stands at a path. */
public enum FileKind {
  /** A directory. */
  DIRECTORY,
  /** A regular file. */
  FILE,
  /** A symbolic link, itself rather than what it leads to. */
  LINK,
  /** A socket, pipe or device. */
  OTHER,
  /** Nothing yet: a file that would be made there. */
  MISSING
}
