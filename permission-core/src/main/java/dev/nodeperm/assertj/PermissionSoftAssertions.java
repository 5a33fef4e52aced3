package dev.nodeperm.assertj;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.ProcessPermission;
import java.util.function.Consumer;
import org.assertj.core.api.AutoCloseableSoftAssertions;

/**
 * Soft assertions about launches and permissions, along with all of AssertJ's own: every failure is
 * told, not only the first. Closing it tells them. For one thread.
 *
 * <pre>{@code
 * NodeLaunch launch = NodeLaunch.on("26.10.0").args("--permission", "/app/server.js").withoutFiles();
 * PermissionSoftAssertions.softly(softly -> {
 *   softly.assertThat(launch).isEnforcing().denies("net");
 *   softly.assertThat(launch).denies("child");
 * });
 * }</pre>
 */
public class PermissionSoftAssertions extends AutoCloseableSoftAssertions {
  /** Starts without any failure. */
  public PermissionSoftAssertions() {}

  /**
   * As {@link PermissionAssertions#assertThat(Launch)}.
   *
   * @param actual what is looked at
   * @return this, to go on with
   */
  public LaunchAssert assertThat(Launch actual) {
    return proxy(LaunchAssert.class, Launch.class, actual);
  }

  /**
   * As {@link PermissionAssertions#assertThat(NodeLaunch)}.
   *
   * @param actual what is looked at
   * @return this, to go on with
   */
  public LaunchAssert assertThat(NodeLaunch actual) {
    return assertThat(actual.start());
  }

  /**
   * As {@link PermissionAssertions#assertThat(ProcessPermission)}.
   *
   * @param actual what is looked at
   * @return this, to go on with
   */
  public ProcessPermissionAssert assertThat(ProcessPermission actual) {
    return proxy(ProcessPermissionAssert.class, ProcessPermission.class, actual);
  }

  /**
   * Runs assertions and then tells all that failed.
   *
   * @param assertions is run once, at once, with assertions that collect what fails
   * @throws AssertionError if any did
   */
  public static void softly(Consumer<PermissionSoftAssertions> assertions) {
    PermissionSoftAssertions softly = new PermissionSoftAssertions();
    assertions.accept(softly);
    softly.assertAll();
  }
}
