package dev.nodeperm.operation;

/**
 * How many arguments a word of the vocabulary takes.
 *
 * @param fewest the fewest
 * @param most the most
 */
record Arity(int fewest, int most) {
  static Arity of(int number) {
    return new Arity(number, number);
  }

  boolean takes(int arguments) {
    return arguments >= fewest && arguments <= most;
  }
}
