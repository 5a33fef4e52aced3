package dev.nodeperm.operation;

import java.util.Locale;

/** How a denial reaches the program. */
public enum Style {
  /** Thrown by the call itself, even where the function is asynchronous otherwise. */
  THROW,
  /** The first argument of the callback. */
  CALLBACK,
  /** The promise is rejected. */
  REJECTION,
  /** An event {@code error} of the object that was made. */
  EVENT,
  /**
   * The process's {@code uncaughtException} or {@code unhandledRejection}: the callback is never
   * called, the promise never settled.
   */
  UNCAUGHT,
  /** Not as an error: the answer is that of a file that is not there, or nothing happens. */
  NONE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
