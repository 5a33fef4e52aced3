package dev.nodeperm.filesystem;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a directory as the kernel writes them into memory: number, offset, length of the
 * record, kind, name with a NUL behind it. For one thread.
 */
final class DirentBlock {
  /** Where the parts of a record are, in bytes from its start. */
  private static final int LENGTH = 16;

  private static final int KIND = 18;
  private static final int NAME = 19;

  private static final int DIRECTORY = 4;
  private static final int FILE = 8;
  private static final int LINK = 10;
  private static final int UNKNOWN = 0;

  private final ByteBuffer buffer;
  private int end;
  private int at;
  private int next;

  /**
   * A block that has nothing in it yet.
   *
   * @param buffer where the kernel writes
   */
  DirentBlock(ByteBuffer buffer) {
    this.buffer = buffer.order(ByteOrder.nativeOrder());
  }

  /** Begins again, with so many bytes in the buffer. */
  void filled(int bytes) {
    end = bytes;
    next = 0;
  }

  /** Goes to the next entry that is neither the directory nor the one above; false at the end. */
  boolean next() {
    while (next < end) {
      at = next;
      next = at + Short.toUnsignedInt(buffer.getShort(at + LENGTH));
      if (!isDots()) {
        return true;
      }
    }
    return false;
  }

  private boolean isDots() {
    int name = at + NAME;
    return buffer.get(name) == '.'
        && (buffer.get(name + 1) == 0 || buffer.get(name + 1) == '.' && buffer.get(name + 2) == 0);
  }

  /** What the entry is, or null if this disk does not keep it with the names. */
  @Nullable FileKind kind() {
    return switch (buffer.get(at + KIND)) {
      case DIRECTORY -> FileKind.DIRECTORY;
      case FILE -> FileKind.FILE;
      case LINK -> FileKind.LINK;
      case UNKNOWN -> null;
      default -> FileKind.OTHER;
    };
  }

  /** The name of the entry. */
  byte[] name() {
    int start = at + NAME;
    int stop = start;
    while (buffer.get(stop) != 0) {
      stop++;
    }
    byte[] name = new byte[stop - start];
    buffer.get(start, name);
    return name;
  }
}
