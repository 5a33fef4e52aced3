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

  private static final long SLASHES = '/' * ONES;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private Words() {}

  static long get(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  static void put(byte[] bytes, int at, long word) {
    LONGS.set(bytes, at, word);
  }

  static int getInt(byte[] bytes, int at) {
    return (int) INTS.get(bytes, at);
  }

  static void putInt(byte[] bytes, int at, int value) {
    INTS.set(bytes, at, value);
  }

  /** The bits of the bytes up to the one whose highest bit has the number, that one included. */
  static long through(int highBit) {
    return -1L >>> (63 - highBit);
  }

  /** A high bit for each zero byte; above a zero byte there may be a bit for a byte of one as well. */
  static long zeros(long word) {
    return (word - ONES) & ~word & HIGHS;
  }

  /** A word whose bytes are zero where the word has a separator. */
  static long separators(long word) {
    return word ^ SLASHES;
  }

  /** A word whose bytes are zero where the word has a separator or a dot, which differ in their lowest bit. */
  static long separatorsAndDots(long word) {
    return (word | ONES) ^ SLASHES;
  }

  /** Takes eight more bytes into a hash. */
  static long mix(long hash, long word) {
    long product = hash ^ word;
    return Math.multiplyHigh(product, MULTIPLIER) ^ product * MULTIPLIER;
  }

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
}
