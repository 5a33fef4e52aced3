package dev.nodeperm.oracle;

/** Answers requests of the batch form. Safe to share between threads. */
@FunctionalInterface
public interface Answerer {
  /**
   * Answers one request.
   *
   * @param requestLine one JSON object, without a line end
   * @return one JSON object, without a line end
   */
  String answer(String requestLine);
}
