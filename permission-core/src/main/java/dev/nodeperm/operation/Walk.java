package dev.nodeperm.operation;

import java.util.Locale;

/** The walks over files that rules can name. */
enum Walk {
  /** The directories below one. */
  READDIR(1),
  /** What a recursive watch looks at when it begins. */
  WATCH(1),
  /** The components of a path, by the runtime's own JavaScript. */
  REALPATH(1),
  /** The directories that a pattern leads through. */
  GLOB(2),
  /** What is removed with a directory. */
  RM(2),
  /** What is removed with a directory by the old option of {@code rmdir}. */
  RMDIR(1),
  /** The directories above a file, for the package that it is part of. */
  PACKAGE(1),
  /** The file that a request by a path leads to. */
  FOUND(1),
  /** The same, and what the module is loaded from: the package around it, and the file. */
  REQUIRED(1),
  /** The same for the file that a program begins with. */
  MAIN(1),
  /** The directories in which an imported package may be. */
  PACKAGES(1),
  /** What a module is imported from. */
  IMPORTED(1),
  /** What a new worker loads its file from. */
  THREAD(1),
  /** What is copied with a directory, and the directories above the copy. */
  CP(3);

  private final Arity arity;

  Walk(int arguments) {
    arity = Arity.of(arguments);
  }

  boolean takes(int arguments) {
    return arity.takes(arguments);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
