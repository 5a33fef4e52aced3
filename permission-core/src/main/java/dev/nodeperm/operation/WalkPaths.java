package dev.nodeperm.operation;

import dev.nodeperm.path.PathRules;
import java.util.Arrays;

/** Paths as the walks of the runtime make them: by name, on the text as it was given. */
final class WalkPaths {
  private static final byte[] HERE = {'.'};

  private WalkPaths() {}

  /** The directory that a path names, as {@code path.dirname}. */
  static byte[] directory(byte[] path) {
    int end = path.length;
    while (end > 1 && path[end - 1] == '/') {
      end--;
    }
    int cut = end - 1;
    while (cut >= 0 && path[cut] != '/') {
      cut--;
    }
    if (cut < 0) {
      return HERE;
    }
    while (cut > 0 && path[cut - 1] == '/') {
      cut--;
    }
    return cut == 0 ? new byte[] {'/'} : Arrays.copyOf(path, cut);
  }

  /** A name below a directory, as {@code path.join}. */
  static byte[] join(byte[] directory, byte[] name) {
    if (PathRules.POSIX.isAbsolute(directory)) {
      return PathRules.POSIX.resolve(directory, name);
    }
    return PathRules.POSIX.join(directory, name);
  }

  static boolean isRoot(byte[] path) {
    return path.length == 1 && path[0] == '/';
  }
}
