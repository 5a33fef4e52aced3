package dev.nodeperm.options;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.StartupFailure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of an error that the runtime itself throws while it starts, where {@code
 * --abort-on-uncaught-exception} is on. Every release does so; stateless.
 */
public final class UncaughtErrors {
  private static final String OPTION = "--abort-on-uncaught-exception";

  /**
   * An error as it is printed else: its class, its code, which the engine does not print, and its
   * message.
   */
  private static final Pattern THROWN =
      Pattern.compile("(\\w*Error)(?: \\[\\w+])?: (.*)", Pattern.DOTALL);

  private UncaughtErrors() {}

  /**
   * {@return whether an error that nothing catches ends in a trap or an abort}
   *
   * @param options the options of the launch
   */
  public static boolean abort(LaunchOptions options) {
    return options.isOn(OPTION);
  }

  /**
   * {@return the end by an error that is thrown: the engine prints it and traps}
   *
   * @param options the options of the launch; of them {@code --abort-on-uncaught-exception} matters
   * @param failure how the release ends without that option
   */
  public static StartupFailure thrown(LaunchOptions options, StartupFailure failure) {
    Matcher error = THROWN.matcher(failure.message());
    boolean aborts =
        options.isOn(OPTION) && Integer.valueOf(1).equals(failure.exitCode()) && error.matches();
    return aborts
        ? new StartupFailure(
            null, "SIGTRAP", "Uncaught " + error.group(1) + ": " + error.group(2), failure.source())
        : failure;
  }

  /**
   * {@return the end by an error of a promise that nobody waits for: the runtime prints it as
   * always, and aborts}
   *
   * @param options the options of the launch; of them {@code --abort-on-uncaught-exception} matters
   * @param failure how the release ends without that option
   */
  public static StartupFailure rejected(LaunchOptions options, StartupFailure failure) {
    return options.isOn(OPTION)
        ? StartupFailure.abort(failure.message(), failure.source())
        : failure;
  }
}
