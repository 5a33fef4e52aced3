package dev.nodeperm;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.LaunchOptions.Switch;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.options.OptionWarnings.Warning;
import dev.nodeperm.options.UncaughtErrors;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import dev.nodeperm.release.ReleaseRanges;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a process ends on a deprecation where {@code --throw-deprecation} is on. What keeps warnings
 * from being printed does not keep it from being thrown; {@code --no-deprecation} does. Immutable.
 *
 * @param early how it ends on what is warned of before the modules of {@code --import} are loaded,
 *     or null
 * @param late how it ends on what these modules warn of, or null
 */
record ThrownDeprecation(@Nullable StartupFailure early, @Nullable StartupFailure late) {
  /** None. */
  static final ThrownDeprecation NONE = new ThrownDeprecation(null, null);

  /** The option that makes them errors. */
  static final String OPTION = "--throw-deprecation";

  /** The line of the runtime's own code that throws: where it stands is what is printed first. */
  private static final Map<Integer, ReleaseRanges> LINES = new LinkedHashMap<>();

  static {
    LINES.put(162, ReleaseRanges.parse("20<=20.10.0 21<=21.1.0"));
    LINES.put(167, ReleaseRanges.parse("21.2.0"));
    LINES.put(185, ReleaseRanges.parse("20>=20.11.0 21>=21.3.0 22<=22.9.0"));
    LINES.put(178, ReleaseRanges.parse("22.10.0-22.11.0"));
    LINES.put(176, ReleaseRanges.parse("22>=22.12.0 23+"));
  }

  /** Those of a launch. */
  static ThrownDeprecation of(NodeRelease release, LaunchOptions options, ModuleWarnings modules) {
    StartupFailure early =
        release.has(Behavior.TRACE_ATOMICS_WAIT_DEPRECATED) && options.isOn("--trace-atomics-wait")
            ? thrown(release, options, "The flag --trace-atomics-wait is deprecated.")
            : first(release, options, modules.required());
    return new ThrownDeprecation(early, first(release, options, modules.imported()));
  }

  private static @Nullable StartupFailure first(
      NodeRelease release, LaunchOptions options, List<Warning> warnings) {
    for (Warning warning : warnings) {
      if (warning.type().equals("DeprecationWarning")) {
        return thrown(release, options, warning.message());
      }
    }
    return null;
  }

  private static @Nullable StartupFailure thrown(
      NodeRelease release, LaunchOptions options, String message) {
    Switch thrown = options.switchOf(OPTION);
    Switch given = options.switchOf("--deprecation");
    if (thrown == null || !thrown.on() || (given != null && !given.on())) {
      return null;
    }
    if (UncaughtErrors.abort(options)) {
      String said = "Uncaught DeprecationWarning: " + message;
      return new StartupFailure(null, "SIGTRAP", said, thrown.source());
    }
    for (Map.Entry<Integer, ReleaseRanges> line : LINES.entrySet()) {
      if (line.getValue().contains(release.modelled())) {
        String place = "node:internal/process/warning:" + line.getKey();
        return StartupFailure.exit(1, place, thrown.source());
      }
    }
    throw new IllegalStateException("no line for " + release);
  }
}
