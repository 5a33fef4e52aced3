package dev.nodeperm.analysis;

import dev.nodeperm.Decision;
import dev.nodeperm.Launch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.launch.StartupFailure;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What two launches differ in. Immutable.
 *
 * <p>Where both run with the model on, what they grant is compared as {@link
 * ProcessPermission#beyond(ProcessPermission)} says, so that for each scope that differs there is a
 * question that shows it. Otherwise only how they start is.
 *
 * <pre>{@code
 * NodeLaunch before = NodeLaunch.on("26.10.0").args("--permission", "--allow-fs-read=/app/lib/*", "/app/a.js").withoutFiles();
 * NodeLaunch after = before.args("--permission", "--allow-fs-read=/app/lib*", "/app/a.js");
 * LaunchDifference difference = LaunchDifference.between(before.start(), after.start());
 * System.out.println(difference.onlyFirst()); // []
 * Decision shown = difference.onlySecond().get(0);
 * System.out.println(shown.scope() + " " + shown.reference()); // fs.read /app/libx
 * }</pre>
 *
 * @param first what the first comes to: {@code starts, enforcing}, or how it ends
 * @param second what the second comes to
 * @param onlyFirst questions that only the first answers with yes
 * @param onlySecond questions that only the second answers with yes
 */
public record LaunchDifference(
    String first, String second, List<Decision> onlyFirst, List<Decision> onlySecond) {
  /**
   * Keeps copies.
   *
   * @param first what the first comes to: {@code starts, enforcing}, or how it ends
   * @param second what the second comes to
   * @param onlyFirst questions that only the first answers with yes
   * @param onlySecond questions that only the second answers with yes
   */
  public LaunchDifference {
    onlyFirst = List.copyOf(onlyFirst);
    onlySecond = List.copyOf(onlySecond);
  }

  /**
   * Compares two launches, as they are now.
   *
   * @param first the first launch
   * @param second the second launch
   * @return what comes of it
   */
  public static LaunchDifference between(Launch first, Launch second) {
    ProcessPermission one = permission(first);
    ProcessPermission other = permission(second);
    if (one == null || other == null) {
      return new LaunchDifference(outcome(first), outcome(second), List.of(), List.of());
    }
    return new LaunchDifference(
        outcome(first), outcome(second), one.beyond(other), other.beyond(one));
  }

  private static @Nullable ProcessPermission permission(Launch launch) {
    return launch instanceof Launch.Started started ? started.granted().orElse(null) : null;
  }

  private static String outcome(Launch launch) {
    if (launch instanceof Launch.Started started) {
      return "starts, the model " + started.mode().name().toLowerCase(Locale.ROOT);
    }
    StartupFailure failure = ((Launch.Failed) launch).failure();
    String end =
        failure.exitCode() == null
            ? "signal " + failure.signal()
            : "exit code " + failure.exitCode();
    return "ends with " + end + (failure.message().isEmpty() ? "" : ": " + failure.message());
  }

  /** {@return whether they start, or end, in the same way and grant the same} */
  public boolean isNone() {
    return first.equals(second) && onlyFirst.isEmpty() && onlySecond.isEmpty();
  }
}
