package dev.nodeperm.options.config;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The memory into which the releases read strings, one after the other.
 *
 * <p>They copy blocks of the document there as they stand, and mend them where there are escapes.
 * What lies behind a string is therefore the rest of its last block, and some releases print it.
 * How long a block is depends on the processor. What lies behind the block was in that memory
 * before ({@link FreedMemory}); a NUL where it is not known. Not safe to share.
 */
final class Strings {
  private final byte[] text;
  private final int block;
  private final byte[] memory;
  private int end;

  /**
   * Makes an empty memory.
   *
   * @param text the document
   * @param block how many bytes are copied at once
   * @param before what was in the memory, from {@link FreedMemory#OFFSET} on
   */
  Strings(byte[] text, int block, byte[] before) {
    this.text = text;
    this.block = block;
    this.memory =
        new byte[Math.max(text.length + 2 * block, FreedMemory.OFFSET + before.length + 1)];
    System.arraycopy(before, 0, memory, FreedMemory.OFFSET, before.length);
  }

  /** Forgets how much was read, though not what. */
  void rewind() {
    end = 0;
  }

  /** Where the next string will be read to. */
  int end() {
    return end;
  }

  /** Goes back to an earlier {@link #end()}. */
  void end(int earlier) {
    end = earlier;
  }

  /**
   * Reads the string whose text begins at an offset, after its opening quote.
   *
   * @throws MalformedException if it has an escape that is none, or half a surrogate pair
   */
  String read(int offset) throws MalformedException {
    int start = end;
    int from = offset;
    int to = end;
    while (true) {
      copy(from, to);
      int run = 0;
      while (run < block && memory[to + run] != '"' && memory[to + run] != '\\') {
        run++;
      }
      from += run;
      to += run;
      if (run == block) {
        continue;
      }
      if (memory[to] == '"') {
        end = to;
        return new String(memory, start, to - start, StandardCharsets.UTF_8);
      }
      byte escape = at(from + 1);
      if (escape == 'u') {
        int point = codePoint(from);
        from += point > 0xFFFF ? 12 : 6;
        to += write(point, to);
      } else {
        memory[to++] = plain(escape);
        from += 2;
      }
    }
  }

  /** What a print of the string that begins at a place in memory shows: everything up to a NUL. */
  String printed(int start) {
    int to = start;
    while (memory[to] != 0) {
      to++;
    }
    return new String(memory, start, to - start, StandardCharsets.UTF_8);
  }

  private void copy(int from, int to) {
    int length = Math.min(block, text.length - from);
    System.arraycopy(text, from, memory, to, length);
    Arrays.fill(memory, to + length, to + block, (byte) 0);
  }

  private int codePoint(int from) throws MalformedException {
    int high = hex(from + 2);
    if (high < 0 || (high >= 0xDC00 && high <= 0xDFFF)) {
      throw new MalformedException();
    }
    if (high < 0xD800 || high > 0xDBFF) {
      return high;
    }
    int low = at(from + 6) == '\\' && at(from + 7) == 'u' ? hex(from + 8) : -1;
    if (low < 0xDC00 || low > 0xDFFF) {
      throw new MalformedException();
    }
    return Character.toCodePoint((char) high, (char) low);
  }

  private int hex(int from) {
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      byte c = at(i);
      int digit = c < 0 ? -1 : Character.digit((char) c, 16);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private int write(int point, int to) {
    byte[] bytes = Character.toString(point).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, memory, to, bytes.length);
    return bytes.length;
  }

  private static byte plain(byte escape) throws MalformedException {
    return switch (escape) {
      case '"', '\\', '/' -> escape;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> throw new MalformedException();
    };
  }

  private byte at(int offset) {
    return offset < text.length ? text[offset] : 0;
  }
}
