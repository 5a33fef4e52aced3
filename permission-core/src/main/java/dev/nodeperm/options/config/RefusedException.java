package dev.nodeperm.options.config;

/**
 * The release refuses the file with a line of its own, or with none. Never leaves this package;
 * carries no trace.
 */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Where in the document the fault lies, or -1. */
  final int offset;

  /** What is printed, with its line ends; empty if nothing is. */
  final String printed;

  RefusedException(String printed, int offset) {
    super(printed, null, false, false);
    this.printed = printed;
    this.offset = offset;
  }
}
