package dev.nodeperm.filesystem;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
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

  /** What is in the buffer: an array is read fast from the start, before anything is compiled. */
  private final byte[] bytes;

  private final boolean littleEnd = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
  private int end;
  private int at;
  private int next;
  private int passed;

  /**
   * A block that has nothing in it yet.
   *
   * @param buffer where the kernel writes
   */
  DirentBlock(ByteBuffer buffer) {
    this.buffer = buffer;
    this.bytes = new byte[buffer.capacity()];
  }

  /** Begins again, with so many bytes in the buffer. */
  void filled(int size) {
    buffer.get(0, bytes, 0, size);
    end = size;
    next = 0;
    passed = 0;
  }

  /** Goes to the next entry that is neither the directory nor the one above; false at the end. */
  boolean next() {
    return next(false);
  }

  /**
   * Goes to the next entry that may be a link or a directory, and is neither this one nor the one
   * above; false at the end.
   */
  boolean nextOfInterest() {
    return next(true);
  }

  private boolean next(boolean passesFiles) {
    byte[] block = bytes;
    int record = next;
    while (record < end) {
      int one = block[record + LENGTH] & 0xFF;
      int two = block[record + LENGTH + 1] & 0xFF;
      int length = littleEnd ? two << 8 | one : one << 8 | two;
      byte kind = block[record + KIND];
      int name = record + NAME;
      boolean dots =
          block[name] == '.'
              && (block[name + 1] == 0 || block[name + 1] == '.' && block[name + 2] == 0);
      if (!dots) {
        if (!passesFiles || kind == DIRECTORY || kind == LINK || kind == UNKNOWN) {
          at = record;
          next = record + length;
          return true;
        }
        passed++;
      }
      record += length;
    }
    next = record;
    return false;
  }

  /** How many entries were passed as of no interest since the block was filled. */
  int passed() {
    return passed;
  }

  /** What the entry is, or null if this disk does not keep it with the names. */
  @Nullable FileKind kind() {
    return switch (bytes[at + KIND]) {
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
    while (bytes[stop] != 0) {
      stop++;
    }
    return Arrays.copyOfRange(bytes, start, stop);
  }
}
