package dev.nodeperm.match;

/**
 * The release's process ends by an assertion while it inserts a grant. Caught at start-up; never
 * extents a caller.
 */
public final class TreeAbortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What the assertion prints. */
  public static final String MESSAGE = "Assertion failed: !path_prefix.empty()";

  private final int grant;

  TreeAbortException(int grant) {
    super(MESSAGE, null, false, false);
    this.grant = grant;
  }

  /** {@return the position of the grant that could not be inserted} */
  public int grant() {
    return grant;
  }
}
