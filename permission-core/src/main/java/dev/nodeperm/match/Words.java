package dev.nodeperm.match;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time: the first byte is the lowest of the word. */
final class Words {
  /** A one in every byte. */
  static final long ONES = 0x0101010101010101L;

  /** The highest bit of every byte: where the tests below leave their answers. */
  static final long HIGHS = 0x8080808080808080L;

  private static final long SEPARATORS = '/' * ONES;
  private static final long DOTS = '.' * ONES;
  private static final long TWOS = 2 * ONES;
  private static final long VISIBLE = 0x40 * ONES;
  private static final long CLOSING = ('a' * ONES << 8) | '/';

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Words() {}

  static long get(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  static void put(byte[] bytes, int at, long word) {
    LONGS.set(bytes, at, word);
  }

  /** The bits of the bytes up to the one whose highest bit has the number, that one included. */
  static long through(int highBit) {
    return -1L >>> (63 - highBit);
  }

  /** The bits of the first so many bytes, 1 or more; of all eight if there are more. */
  static long upTo(int count) {
    return -1L >>> (64 - (Math.min(count, 8) << 3));
  }

  /** The high bits of the bytes that are separators; the other bits mean nothing. */
  static long separators(long word) {
    return exactZeros(word ^ SEPARATORS);
  }

  /** The high bits of the bytes that are dots; the other bits mean nothing. */
  static long dots(long word) {
    return exactZeros(word ^ DOTS);
  }

  /** The high bits of the bytes that are zero; the other bits mean nothing. */
  private static long exactZeros(long word) {
    return ~((word & ~HIGHS) + ~HIGHS | word);
  }

  /**
   * The high bits of the bytes that are a dot or a separator, which differ in their lowest bit
   * only; the other bits mean nothing. Right behind one of them a comma looks like one, too.
   */
  static long dotsAndSeparators(long word) {
    long zeroOrOne = word ^ DOTS;
    return zeroOrOne - TWOS & ~zeroOrOne;
  }

  /**
   * Those high bits of {@link #dotsAndSeparators} that are separators; the other bits mean nothing.
   */
  static long separators(long word, long marks) {
    return marks & word << 7;
  }

  /**
   * A word whose bytes are zero where a word has a separator that a dot or a separator follows.
   *
   * @param here the word
   * @param next the word that begins one byte later
   */
  static long pairs(long here, long next) {
    return here ^ SEPARATORS | (next | ONES) ^ SEPARATORS;
  }

  /**
   * A high bit for each zero byte; above a zero byte there may be a bit for a byte of one as well.
   */
  static long zeros(long word) {
    return (word - ONES) & ~word & HIGHS;
  }

  /**
   * Whether two arrays have the same bytes, one from its start. Most texts take four words, the
   * last of which lie over each other as they may: a loop would end too soon or too late for what
   * the processor expects of it.
   *
   * @param count how many; some bytes behind them may be read
   */
  static boolean areSame(byte[] bytes, byte[] others, int from, int count) {
    int last = count - 8;
    if (last < 0 || last > 24) {
      return areSameByLoop(bytes, others, from, count);
    }
    int second = Math.min(8, last);
    int third = Math.min(16, last);
    long different =
        (get(bytes, 0) ^ get(others, from))
            | (get(bytes, second) ^ get(others, from + second))
            | (get(bytes, third) ^ get(others, from + third))
            | (get(bytes, last) ^ get(others, from + last));
    return different == 0;
  }

  private static boolean areSameByLoop(byte[] bytes, byte[] others, int from, int count) {
    int whole = count & -8;
    long different = (get(bytes, whole) ^ get(others, from + whole)) & ~(-1L << (count << 3));
    for (int i = 0; i < whole; i += 8) {
      different |= get(bytes, i) ^ get(others, from + i);
    }
    return different == 0;
  }

  /** Puts a separator behind a path and behind that what means nothing. */
  static void close(byte[] bytes, int length) {
    put(bytes, length, CLOSING);
    put(bytes, length + 8, 'a' * ONES);
  }

  /**
   * A word to combine with "and" over words, for {@link #areVisible}: a bit that 0 and other
   * control bytes lack.
   */
  static long visible(long word) {
    return word | word << 1;
  }

  /** Whether all bytes of the words combined are 32 or more and not of 128 to 159. */
  static boolean areVisible(long visible) {
    return (~visible & VISIBLE) == 0;
  }

  /** The word that begins one byte after the last word of a path, with a separator behind it. */
  static long closedNext(long last) {
    return last >>> 8 | (long) '/' << 56;
  }

  /**
   * The last word of a path, with a separator behind the path's bytes and behind that what means
   * nothing.
   *
   * @param rest how many bits of the word belong to the path: 0 to 56
   */
  static long closed(long word, int rest) {
    return word & ~(-1L << rest) | CLOSING << rest;
  }
}
