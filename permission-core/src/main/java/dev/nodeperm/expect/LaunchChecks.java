package dev.nodeperm.expect;

import dev.nodeperm.Launch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.StartupWarning;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.release.Behavior;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks of what starting a launch comes to. Each answers what is wrong, in lines for people, or
 * nothing if all is as expected. Safe to use from any thread.
 */
public final class LaunchChecks {
  private LaunchChecks() {}

  /**
   * {@return the process runs its program}
   *
   * @param launch what starting came to
   */
  public static Optional<String> starts(Launch launch) {
    if (!(launch instanceof Launch.Failed failed)) {
      return Optional.empty();
    }
    return Optional.of(
        "Expecting " + DecisionText.release(launch.release()) + " to start, but " + end(failed));
  }

  /**
   * {@return the process ends instead of running its program}
   *
   * @param exitCode its exit code, or null if any
   * @param signal the signal that ends it, or null if any
   * @param message a part of the first telling line that it prints; may be empty
   * @param launch what starting came to
   */
  public static Optional<String> fails(
      Launch launch, @Nullable Integer exitCode, @Nullable String signal, String message) {
    String with =
        exitCode != null ? " with exit code " + exitCode : signal != null ? " with " + signal : "";
    String start =
        "Expecting "
            + DecisionText.release(launch.release())
            + " to fail"
            + with
            + (message.isEmpty() ? "" : " and \"" + message + "\"")
            + ", but ";
    if (launch instanceof Launch.Started started) {
      return Optional.of(start + "it starts, the model being " + word(started.mode()) + "\n");
    }
    StartupFailure failure = ((Launch.Failed) launch).failure();
    boolean same =
        (exitCode == null || exitCode.equals(failure.exitCode()))
            && (signal == null || signal.equals(failure.signal()))
            && failure.message().contains(message);
    return same ? Optional.empty() : Optional.of(start + end((Launch.Failed) launch));
  }

  /**
   * {@return the process starts and the model is on as expected, or off}
   *
   * @param launch what starting came to
   * @param mode how the model is expected to be; {@link Launch.Mode#OFF} too
   */
  public static Optional<String> mode(Launch launch, Launch.Mode mode) {
    Optional<String> starts = starts(launch);
    if (starts.isPresent() || ((Launch.Started) launch).mode() == mode) {
      return starts;
    }
    Launch.Mode found = ((Launch.Started) launch).mode();
    return Optional.of(
        "Expecting the permission model of "
            + DecisionText.release(launch.release())
            + " to be "
            + word(mode)
            + ", but it is "
            + word(found)
            + "\n"
            + (found == Launch.Mode.OFF
                ? "  to change   pass "
                    + flag(launch)
                    + "; this release takes nothing in the launch as that.\n"
                : ""));
  }

  /**
   * {@return the process prints a warning while it starts}
   *
   * @param warning its code, such as {@code PERM0006}, or its type, such as {@code SecurityWarning}
   * @param launch what starting came to; one that fails prints no warning
   */
  public static Optional<String> warns(Launch launch, String warning) {
    Optional<String> starts = starts(launch);
    if (starts.isPresent()) {
      return starts;
    }
    List<StartupWarning> all = ((Launch.Started) launch).warnings();
    boolean found =
        all.stream().anyMatch(w -> warning.equals(w.code()) || warning.equals(w.type()));
    return found
        ? Optional.empty()
        : Optional.of(
            "Expecting "
                + DecisionText.release(launch.release())
                + " to warn of "
                + warning
                + ", but "
                + warnings(all));
  }

  /**
   * {@return the process prints no warning while it starts}
   *
   * @param launch what starting came to; one that fails does not pass
   */
  public static Optional<String> doesNotWarn(Launch launch) {
    Optional<String> starts = starts(launch);
    if (starts.isPresent() || ((Launch.Started) launch).warnings().isEmpty()) {
      return starts;
    }
    return Optional.of(
        "Expecting "
            + DecisionText.release(launch.release())
            + " not to warn, but "
            + warnings(((Launch.Started) launch).warnings()));
  }

  /**
   * {@return what to ask of a launch; where there is nothing to ask, {@link #started} says why}
   *
   * @param launch what starting came to
   */
  public static Optional<ProcessPermission> permission(Launch launch) {
    return launch instanceof Launch.Started started ? started.granted() : Optional.empty();
  }

  /**
   * {@return the process starts and the model is on, in whatever way}
   *
   * @param launch what starting came to
   */
  public static Optional<String> started(Launch launch) {
    return permission(launch).isPresent()
        ? Optional.empty()
        : starts(launch).or(() -> mode(launch, Launch.Mode.ENFORCING));
  }

  private static String flag(Launch launch) {
    return launch.release().has(Behavior.PERMISSION_FLAG)
        ? "--permission"
        : "--experimental-permission";
  }

  private static String end(Launch.Failed failed) {
    StartupFailure failure = failed.failure();
    StringBuilder out = new StringBuilder("it ends with ");
    out.append(failure.exitCode() == null ? failure.signal() : "exit code " + failure.exitCode());
    out.append('\n');
    if (!failure.message().isEmpty()) {
      DecisionText.fact(out, "message", failure.message());
    }
    if (failure.source() != null) {
      DecisionText.fact(out, "because of", failure.source().toString());
    }
    return out.toString();
  }

  private static String warnings(List<StartupWarning> all) {
    if (all.isEmpty()) {
      return "it prints no warning\n";
    }
    StringBuilder out = new StringBuilder("it warns of\n");
    for (StartupWarning warning : all) {
      String code = warning.code() == null ? "no code" : warning.code();
      DecisionText.fact(out, code, warning.type() + ": " + warning.message());
    }
    return out.toString();
  }

  private static String word(Launch.Mode mode) {
    return mode == Launch.Mode.AUDIT ? "auditing" : mode.name().toLowerCase(Locale.ROOT);
  }
}
