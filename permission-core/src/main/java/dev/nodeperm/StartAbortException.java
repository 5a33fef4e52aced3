package dev.nodeperm;

import dev.nodeperm.launch.StartupFailure;

/**
 * The release's process aborts while it takes its grants. Caught at start-up; never reaches a
 * caller.
 */
final class StartAbortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient StartupFailure failure;

  StartAbortException(StartupFailure failure) {
    super(failure.message(), null, false, false);
    this.failure = failure;
  }

  StartupFailure failure() {
    return failure;
  }
}
