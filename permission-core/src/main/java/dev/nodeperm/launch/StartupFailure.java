package dev.nodeperm.launch;

import org.jspecify.annotations.Nullable;

/**
 * How a release ends instead of running the program, in its own words.
 *
 * <p>Immutable. Exactly one of exit code and signal is there.
 *
 * @param exitCode the exit status (0 for options such as {@code --version} that print and end), or
 *     null if a signal ended the process
 * @param signal the signal's name, such as {@code SIGABRT}, or null
 * @param message the first telling line of standard error without the program's name, word for
 *     word; empty if it prints none
 * @param source the option that it fails on, or null where no single one is to blame
 */
public record StartupFailure(
    @Nullable Integer exitCode,
    @Nullable String signal,
    String message,
    @Nullable OptionSource source) {
  private static final int REFUSED = 9;
  private static final int REFUSED_LATER = 12;

  /**
   * Keeps one line of the message.
   *
   * @param exitCode the exit status (0 for options such as {@code --version} that print and end),
   *     or null if a signal ended the process
   * @param signal the signal's name, such as {@code SIGABRT}, or null
   * @param message the first telling line of standard error without the program's name, word for
   *     word; empty if it prints none
   * @param source the option that it fails on, or null where no single one is to blame
   */
  public StartupFailure {
    message = TellingLine.ofMessage(message);
  }

  /**
   * {@return a failure with an exit status}
   *
   * @param code the exit status, 0 to 255
   * @param message what it prints; one line of it is kept
   * @param source the option that it fails on, or null
   */
  public static StartupFailure exit(int code, String message, @Nullable OptionSource source) {
    return new StartupFailure(code, null, message, source);
  }

  /**
   * {@return a failure with an exit status, known by the telling line of what is printed}
   *
   * @param code the exit status
   * @param printed all of standard error, with the word node in place of the program's path
   * @param source the option that it fails on, or null
   */
  public static StartupFailure printed(int code, String printed, @Nullable OptionSource source) {
    return exit(code, TellingLine.of(printed), source);
  }

  /**
   * {@return a failure by abort: {@code SIGABRT}}
   *
   * @param message what it prints; one line of it is kept
   * @param source the option that it fails on, or null
   */
  public static StartupFailure abort(String message, @Nullable OptionSource source) {
    return new StartupFailure(null, "SIGABRT", message, source);
  }

  /**
   * {@return this failure of a process that has printed something before}
   *
   * @param printed what it has printed, with line ends; empty if nothing
   */
  public StartupFailure behind(String printed) {
    return printed.isEmpty() || isBehindProgramName()
        ? this
        : new StartupFailure(exitCode, signal, TellingLine.of(printed + message), source);
  }

  /** Whether its line has the program's name in front of it, which tells more than any other. */
  private boolean isBehindProgramName() {
    return exitCode != null && (exitCode == REFUSED || exitCode == REFUSED_LATER)
        || message.contains("FIPS");
  }

  /**
   * {@return a process that neither runs its program nor ends} The signal is that of whoever loses
   * patience: SIGTERM.
   *
   * @param source the option that it fails on, or null
   */
  public static StartupFailure endless(@Nullable OptionSource source) {
    return new StartupFailure(null, "SIGTERM", "", source);
  }
}
