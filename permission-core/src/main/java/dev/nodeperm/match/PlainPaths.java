package dev.nodeperm.match;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Paths that every release looks up as they are; see {@link PathSet}. */
final class PlainPaths {
  private static final byte SEPARATOR = '/';

  /**
   * What makes a plain path of the beginning of one: nothing, a letter behind a separator or a dot,
   * or what is missing of a character.
   */
  private static final byte[][] COMPLETIONS = {
    {},
    {'x'},
    {-0x80},
    {-0x80, -0x80},
    {-0x80, -0x80, -0x80},
    {-0x60},
    {-0x60, -0x80},
    {-0x70, -0x80},
    {-0x70, -0x80, -0x80},
  };

  private PlainPaths() {}

  /** Whether a path is plain. */
  static boolean isPlain(byte[] path) {
    return path.length > 0 && path[0] == SEPARATOR && hasPlainComponents(path) && isText(path);
  }

  private static boolean hasPlainComponents(byte[] path) {
    if (path.length == 1) {
      return true;
    }
    int start = 1;
    for (int i = 1; i <= path.length; i++) {
      if (i < path.length && path[i] == 0) {
        return false;
      }
      if (i == path.length || path[i] == SEPARATOR) {
        int length = i - start;
        boolean dots = length == 1 || length == 2 && path[start + 1] == '.';
        if (length == 0 || dots && path[start] == '.') {
          return false;
        }
        start = i + 1;
      }
    }
    return true;
  }

  private static boolean isText(byte[] path) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(path));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** A plain path that begins with a text, or null if there is none. */
  static byte @Nullable [] beginningWith(byte[] text) {
    for (byte[] completion : COMPLETIONS) {
      byte[] path = Arrays.copyOf(text, text.length + completion.length);
      System.arraycopy(completion, 0, path, text.length, completion.length);
      if (isPlain(path)) {
        return path;
      }
    }
    return null;
  }
}
