package dev.nodeperm.path;

import java.util.Arrays;

/** Paths with one root and slashes. */
final class PosixPathRules implements PathRules {
  private static final byte SLASH = '/';
  private static final byte DOT = '.';

  @Override
  public boolean isAbsolute(byte[] path) {
    return path.length > 0 && path[0] == SLASH;
  }

  @Override
  public byte[] resolve(byte[] directory, byte[] path) {
    if (isAbsolute(path)) {
      return normalise(path);
    }
    return normalise(join(directory, path));
  }

  @Override
  public byte[] join(byte[] directory, byte[] path) {
    byte[] whole = Arrays.copyOf(directory, directory.length + 1 + path.length);
    whole[directory.length] = SLASH;
    System.arraycopy(path, 0, whole, directory.length + 1, path.length);
    return whole;
  }

  @Override
  public byte[] resolveKeepingTrailingSeparator(byte[] directory, byte[] path) {
    byte[] resolved = resolve(directory, path);
    boolean trailing = path.length > 0 && path[path.length - 1] == SLASH;
    if (!trailing || resolved.length == 1) {
      return resolved;
    }
    byte[] kept = Arrays.copyOf(resolved, resolved.length + 1);
    kept[resolved.length] = SLASH;
    return kept;
  }

  @Override
  public byte[] below(byte[] directory) {
    boolean ended = directory.length > 0 && directory[directory.length - 1] == SLASH;
    byte[] below = Arrays.copyOf(directory, directory.length + (ended ? 1 : 2));
    below[below.length - 2] = SLASH;
    below[below.length - 1] = '*';
    return below;
  }

  /**
   * Writes the segments of an absolute path one after the other; {@code ..} takes the last one
   * back.
   */
  private static byte[] normalise(byte[] path) {
    if (isNormal(path)) {
      return path;
    }
    byte[] out = new byte[path.length];
    int length = 0;
    int start = 0;
    while (start < path.length) {
      int end = start;
      while (end < path.length && path[end] != SLASH) {
        end++;
      }
      int size = end - start;
      if (size == 2 && path[start] == DOT && path[start + 1] == DOT) {
        length = parent(out, length);
      } else if (size > 0 && !(size == 1 && path[start] == DOT)) {
        out[length++] = SLASH;
        System.arraycopy(path, start, out, length, size);
        length += size;
      }
      start = end + 1;
    }
    if (length == 0) {
      out[length++] = SLASH;
    }
    return length == out.length ? out : Arrays.copyOf(out, length);
  }

  /**
   * Whether there is certainly nothing to do: no segment is empty or begins with a dot. Most paths
   * are so.
   */
  private static boolean isNormal(byte[] path) {
    if (path.length < 2 || path[0] != SLASH) {
      return false;
    }
    for (int i = 1; i < path.length; i++) {
      if (path[i - 1] == SLASH && (path[i] == SLASH || path[i] == DOT)) {
        return false;
      }
    }
    return path[path.length - 1] != SLASH;
  }

  private static int parent(byte[] out, int length) {
    int at = length;
    while (at > 0 && out[--at] != SLASH) {
      // Walks back over the last segment to the slash before it; each byte is walked over once.
    }
    return at;
  }
}
