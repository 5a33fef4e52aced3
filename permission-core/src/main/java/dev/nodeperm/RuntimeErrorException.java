package dev.nodeperm;

/**
 * An error that the modelled runtime itself throws at the program that asks, in its own words; for
 * example {@code ERR_INVALID_ARG_TYPE} for a Buffer on a release that takes strings only.
 */
public final class RuntimeErrorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The code, or the name of an error without one. */
  private final String code;

  /**
   * Creates the error.
   *
   * @param code the error's {@code code}, or its name where it has none
   * @param message the error's message, word for word
   */
  public RuntimeErrorException(String code, String message) {
    super(message);
    this.code = code;
  }

  /**
   * {@return the {@code code} of the error, such as {@code ERR_ACCESS_DENIED}; its name where it
   * has no code}
   */
  public String code() {
    return code;
  }

  static RuntimeErrorException invalidArgument(String argument, String received) {
    return new RuntimeErrorException(
        "ERR_INVALID_ARG_TYPE",
        "The \"" + argument + "\" argument must be of type string. Received " + received);
  }
}
