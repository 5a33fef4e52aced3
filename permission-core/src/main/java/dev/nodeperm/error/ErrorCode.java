package dev.nodeperm.error;

/** The kinds of input that this library does not take. */
public enum ErrorCode {
  /** A release that is not of the form MAJOR.MINOR.PATCH, or that lies below 20.0.0. */
  BAD_RELEASE,
  /** An argument, variable or path that no process can be given (it has a NUL in it). */
  BAD_ARGUMENT,
  /** A path that should be absolute and is not. */
  BAD_PATH,
  /** A line of a batch that is not a request. */
  BAD_REQUEST,
  /** A file of this machine that cannot be read, or is not UTF-8. */
  UNREADABLE_FILE,
  /** A function that the catalogue of operations does not have, or the release does not. */
  BAD_OPERATION,
}
