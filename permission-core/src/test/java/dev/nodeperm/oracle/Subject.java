package dev.nodeperm.oracle;

import dev.nodeperm.batch.BatchAnswerer;
import java.util.Optional;

/** What the comparisons test: the two ways into this library that they use. */
public final class Subject {
  private Subject() {}

  /** The engine's answers to requests of the batch form. */
  public static Optional<Answerer> answerer() {
    return Optional.of(request -> new BatchAnswerer().answer(request));
  }

  /** The engine's decisions, asked without a detour through JSON; by default it makes the detour. */
  public static Optional<Exhaustive.Decider> decider() {
    return answerer().map(Exhaustive::through);
  }
}
