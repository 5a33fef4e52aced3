package dev.nodeperm.match;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Hashes the words of a path, each with a multiplier of its own, so that none has to wait for the
 * one before it; the hash of some words is the sum of theirs. The multipliers differ from table to
 * table, so that nobody can prepare grants or paths that collide. The lowest {@link #POOR} bits of
 * a hash depend on little and are not to be used.
 */
final class WordHash {
  static final int POOR = 24;

  private final long[] multipliers;

  private WordHash(long[] multipliers) {
    this.multipliers = multipliers;
  }

  /** A new one for paths of up to some bytes. */
  static WordHash forBytes(int bytes) {
    long[] multipliers = new long[(bytes + 7) >>> 3];
    for (int i = 0; i < multipliers.length; i++) {
      multipliers[i] = ThreadLocalRandom.current().nextLong() | 1;
    }
    return new WordHash(multipliers);
  }

  /**
   * The hash of a word.
   *
   * @param place the number of the word in the path
   */
  long of(long word, int place) {
    // Folded first, since what differs high up in a word would show in few bits of the product.
    return (word ^ word >>> 32) * multipliers[place];
  }
}
