package dev.nodeperm.operation;

import java.util.Locale;

/** The kinds of error objects that denials come in; {@code name} is {@code Error} in all. */
public enum Shape {
  /**
   * Made by native code: {@code stack message code permission resource}. The text of the error has
   * no code in it.
   */
  NATIVE,
  /**
   * Made by the runtime's JavaScript: {@code stack code permission resource message}. The text of
   * the error has its code in it, the message is never followed by advice.
   */
  JS,
  /**
   * Shaped like an error of the operating system; has no {@code permission} or {@code resource}.
   */
  UV,
  /** A {@code TypeError} without a code that another API makes of the denial. */
  WRAPPED,
  /** No error object: a string is thrown. */
  TEXT,
  /** No error object at all: the event says only that something failed. */
  NOTHING;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
