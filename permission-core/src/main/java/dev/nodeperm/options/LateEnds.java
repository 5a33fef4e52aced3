package dev.nodeperm.options;

import static dev.nodeperm.release.Behavior.DNS_ORDER_CHECKED;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.LaunchOptions.Switch;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Options that end a process only once its permission model has started: what the model itself
 * fails on comes first. Stateless.
 *
 * <p>Not here, because they ask a disk or a program: modules that {@code --require}, {@code
 * --import} or {@code --experimental-loader} do not find, {@code --snapshot-blob}, {@code --run},
 * and the configurations of {@code --build-sea}, {@code --experimental-sea-config} and {@code
 * --build-snapshot-config}.
 */
public final class LateEnds {
  private static final String ORDER = "--dns-result-order";
  private static final String SIGNAL = "--heapsnapshot-signal";
  private static final Set<String> ORDERS = Set.of("", "verbatim", "ipv4first", "ipv6first");
  private static final Set<String> SIGNALS =
      Set.of(
          ("SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGIOT SIGBUS SIGFPE SIGKILL SIGUSR1 SIGSEGV SIGUSR2 SIGPIPE"
                  + " SIGALRM SIGTERM SIGCHLD SIGSTKFLT SIGCONT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGXCPU SIGXFSZ"
                  + " SIGVTALRM SIGPROF SIGWINCH SIGIO SIGPOLL SIGPWR SIGSYS")
              .split(" "));
  private static final Set<String> NEVER_HANDLED = Set.of("SIGKILL", "SIGSTOP");

  private LateEnds() {}

  /**
   * {@return how the process ends before it runs its program, or null if it does run it}
   *
   * @param release decides which of the checks it makes
   * @param options the options of the launch, merged
   */
  public static @Nullable StartupFailure of(NodeRelease release, LaunchOptions options) {
    StartupFailure failure = order(release, options);
    if (failure == null) {
      failure = signal(options);
    }
    return failure == null ? tool(options) : UncaughtErrors.thrown(options, failure);
  }

  /** What runs instead of the program and then ends. */
  private static @Nullable StartupFailure tool(LaunchOptions options) {
    Switch help = options.switchOf("--help");
    if (help != null && help.on()) {
      return StartupFailure.exit(0, "", help.source());
    }
    return null;
  }

  private static @Nullable StartupFailure signal(LaunchOptions options) {
    for (SourcedValue value : options.valuesOf(SIGNAL)) {
      String name = value.text();
      if (name.isEmpty() || (SIGNALS.contains(name) && !NEVER_HANDLED.contains(name))) {
        return null;
      } else if (SIGNALS.contains(name)) {
        return StartupFailure.exit(1, "Error: uv_signal_start EINVAL", value.source());
      }
      String hint =
          SIGNALS.contains(name.toUpperCase(Locale.ROOT))
              ? " (signals must use all capital letters)"
              : "";
      return StartupFailure.exit(
          1, "TypeError [ERR_UNKNOWN_SIGNAL]: Unknown signal: " + name + hint, value.source());
    }
    return null;
  }

  private static @Nullable StartupFailure order(NodeRelease release, LaunchOptions options) {
    List<SourcedValue> values = options.valuesOf(ORDER);
    if (values.isEmpty()
        || ORDERS.contains(values.get(0).text())
        || !release.has(DNS_ORDER_CHECKED)) {
      return null;
    }
    return StartupFailure.exit(
        1,
        "TypeError [ERR_INVALID_ARG_VALUE]: The argument '--dns-result-order' must be one of: 'verbatim', 'ipv4first',"
            + " 'ipv6first'. Received "
            + Quoted.of(values.get(0).text()),
        values.get(0).source());
  }
}
