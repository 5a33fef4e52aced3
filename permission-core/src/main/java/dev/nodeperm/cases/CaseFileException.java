package dev.nodeperm.cases;

import dev.nodeperm.error.Place;
import java.util.Objects;

/** A file of cases that is not of the form. Says where and why. Immutable. */
public final class CaseFileException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  private final String problem;

  /** The line, from 1. */
  private final int line;

  /** The column, from 1. */
  private final int column;

  CaseFileException(Place place, String problem) {
    super(place + ": " + Objects.requireNonNull(problem));
    this.problem = problem;
    this.line = place.line();
    this.column = place.column();
  }

  /** {@return what is wrong, and what is expected instead} */
  public String problem() {
    return problem;
  }

  /** {@return where it is} */
  public Place place() {
    return new Place(line, column);
  }
}
