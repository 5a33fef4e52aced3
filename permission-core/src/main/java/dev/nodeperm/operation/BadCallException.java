package dev.nodeperm.operation;

/** Arguments that the runtime refuses before it checks anything, so that there is no answer. */
final class BadCallException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadCallException(String message) {
    super(message, null, false, false);
  }
}
