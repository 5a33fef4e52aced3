package dev.nodeperm.batch;

/**
 * A line that is no request. Caught by {@link BatchAnswerer}; becomes the error in that line's
 * answer.
 */
final class BadRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadRequestException(String message) {
    super(message);
  }
}
