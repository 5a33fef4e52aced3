package dev.nodeperm.jmh.compare;

/**
 * How long a process measures.
 *
 * @param warmups iterations that do not count
 * @param iterations iterations that count
 * @param millis the length of one
 */
record Timing(int warmups, int iterations, int millis) {
  /** For what happens once in a process. */
  static final Timing ONCE = new Timing(0, 1, 1);
}
