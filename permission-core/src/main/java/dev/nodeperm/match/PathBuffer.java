package dev.nodeperm.match;

/** Room for the bytes of a path while it is looked up. For one thread. */
final class PathBuffer {
  /** The longest path that room is kept for; the kernel takes less than 4096 bytes. */
  private static final int KEPT = 1 << 14;

  /** How many bytes behind a path may be read with it. */
  private static final int PADDING = 24;

  private static final ThreadLocal<PathBuffer> OF_THREAD =
      ThreadLocal.withInitial(() -> new PathBuffer(256));

  private byte[] raw;
  private byte[] resolved;

  private PathBuffer(int length) {
    this.raw = new byte[length + PADDING];
    this.resolved = new byte[length + PADDING];
  }

  /** The room of this thread, or, for a path that is too long to keep room for, a new one. */
  static PathBuffer forLength(int length) {
    return length <= KEPT ? OF_THREAD.get() : new PathBuffer(length);
  }

  /** Room for a path of a length as it was given. What was in it may be lost. */
  byte[] raw(int length) {
    if (raw.length < length + PADDING) {
      raw = new byte[2 * length + PADDING];
    }
    return raw;
  }

  /** Room for a path of a length after it was resolved. What was in it may be lost. */
  byte[] resolved(int length) {
    if (resolved.length < length + PADDING) {
      resolved = new byte[2 * length + PADDING];
    }
    return resolved;
  }
}
