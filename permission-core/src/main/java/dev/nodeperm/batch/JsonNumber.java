package dev.nodeperm.batch;

/**
 * A number of a request. It comes back as it was written; the runtime's own language sees its
 * value. Immutable.
 *
 * @param text the number as it was written
 */
record JsonNumber(String text) {
  /** The nearest number that the language has; beyond the largest, infinity. */
  double value() {
    return Double.parseDouble(text);
  }
}
