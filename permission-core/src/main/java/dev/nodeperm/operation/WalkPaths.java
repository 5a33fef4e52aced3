package dev.nodeperm.operation;

import dev.nodeperm.path.PathRules;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Paths as the walks of the runtime make them: by name, on the text as it was given. */
final class WalkPaths {
  private static final byte[] HERE = {'.'};
  private static final byte[] UP = {'.', '.'};

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
    byte[] joined = name.length == 0 ? directory : PathRules.POSIX.join(directory, name);
    int up = 0;
    Deque<byte[]> parts = new ArrayDeque<>();
    for (int start = 0; start <= joined.length; ) {
      int end = start;
      while (end < joined.length && joined[end] != '/') {
        end++;
      }
      byte[] part = Arrays.copyOfRange(joined, start, end);
      start = end + 1;
      if (Arrays.equals(part, UP)) {
        up += parts.isEmpty() ? 1 : 0;
        parts.pollLast();
      } else if (part.length > 0 && !Arrays.equals(part, HERE)) {
        parts.add(part);
      }
    }
    ByteArrayOutputStream path = new ByteArrayOutputStream();
    for (int i = 0; i < up; i++) {
      parts.addFirst(UP);
    }
    for (byte[] part : parts) {
      if (path.size() > 0) {
        path.write('/');
      }
      path.writeBytes(part);
    }
    if (path.size() == 0) {
      path.writeBytes(HERE);
    }
    if (joined.length > 0 && joined[joined.length - 1] == '/') {
      path.write('/');
    }
    return path.toByteArray();
  }

  /** Whether a resolved path is another or below it, by its text. */
  static boolean isBelow(byte[] path, byte[] top) {
    if (path.length < top.length || !Arrays.equals(path, 0, top.length, top, 0, top.length)) {
      return false;
    }
    return path.length == top.length || isRoot(top) || path[top.length] == '/';
  }

  /** How many components the relative path from one resolved path to another has. */
  static int steps(byte[] from, byte[] to) {
    byte[] common = to;
    int down = 0;
    while (!isBelow(from, common)) {
      common = directory(common);
      down++;
    }
    int up = 0;
    for (byte[] at = from; !Arrays.equals(at, common); at = directory(at)) {
      up++;
    }
    return up + down;
  }

  static boolean isRoot(byte[] path) {
    return path.length == 1 && path[0] == '/';
  }
}
