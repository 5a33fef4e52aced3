package dev.nodeperm.cli;

/** What the tool's exit codes mean. */
final class ExitCode {
  /** Granted; for the commands that decide nothing: done. */
  static final int GRANTED = 0;

  /** Denied. */
  static final int DENIED = 1;

  /** The tool, or {@code has} itself, cannot be asked like this. */
  static final int WRONG_USAGE = 2;

  /** The release ends instead of running the program. */
  static final int LAUNCH_FAILS = 3;

  /** The tool could not do its work: memory, a broken pipe, a fault of its own. */
  static final int TROUBLE = 4;

  private ExitCode() {}
}
