package dev.nodeperm.path;

import java.util.Arrays;

/** Bytes that are read as a C string. */
public final class Nul {
  private Nul() {}

  /**
   * {@return whether there is a NUL}
   *
   * @param bytes a path as a program passes it
   */
  public static boolean isIn(byte[] bytes) {
    return cut(bytes) != bytes;
  }

  /**
   * {@return what stands before the first NUL; the same array if there is none}
   *
   * @param bytes a path as a program passes it
   */
  public static byte[] cut(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return Arrays.copyOf(bytes, i);
      }
    }
    return bytes;
  }
}
