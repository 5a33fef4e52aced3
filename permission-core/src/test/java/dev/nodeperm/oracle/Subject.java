package dev.nodeperm.oracle;

import java.util.Optional;

/** What the comparisons test. */
public final class Subject {
  private Subject() {}

  /** The engine's answers to requests of the batch form; none while there is no engine. */
  public static Optional<Answerer> answerer() {
    return Optional.empty();
  }
}
