package dev.nodeperm.operation;

import java.util.Locale;

/** What the model makes of a call. */
public enum Outcome {
  /** Checks were made, and none denies. */
  ALLOWED,
  /** A check denies. */
  DENIED,
  /** Refused while the model is on, whatever is granted. */
  DISABLED,
  /** No check is made. */
  UNGUARDED;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
