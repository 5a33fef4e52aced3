package dev.nodeperm.json;

import dev.nodeperm.error.Place;
import java.util.Objects;

/** A text that is no JSON, or not of the form that is expected. Immutable. */
public final class JsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  private final String problem;

  /** The line, from 1. */
  private final int line;

  /** The column, from 1. */
  private final int column;

  /**
   * Says what is wrong.
   *
   * @param place where it stands
   * @param problem what is wrong, and what is expected instead
   */
  public JsonException(Place place, String problem) {
    super(place + ": " + Objects.requireNonNull(problem));
    this.problem = problem;
    this.line = place.line();
    this.column = place.column();
  }

  /** {@return what is wrong, and what is expected instead} */
  public String problem() {
    return problem;
  }

  /** {@return where it stands} */
  public Place place() {
    return new Place(line, column);
  }
}
