package dev.nodeperm.assertj;

import dev.nodeperm.Decision;
import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.expect.Because;

/**
 * Where assertions about launches and permissions start.
 *
 * <pre>{@code
 * NodeLaunch launch =
 *     NodeLaunch.on("26.10.0").args("--permission", "--allow-fs-read=/app/public/*", "/app/server.js").withoutFiles();
 * assertThat(launch)
 *     .isEnforcing()
 *     .denies("fs.read", "/app/config/key.pem")
 *     .grants("fs.read", "/app/public/index.html")
 *     .because(grant("/app/public/*").from("argument"));
 * }</pre>
 *
 * <p>A failure says which path was looked up, which grant decided and where it was written, and
 * what would have to change. A scope that the release does not know is neither granted nor denied,
 * so that a test for a scope that is not guarded, or has a typo in its name, fails.
 */
public final class PermissionAssertions {
  private PermissionAssertions() {}

  /**
   * Starts an assertion about what starting a launch comes to.
   *
   * @param actual what is looked at
   * @return what comes of it
   */
  public static LaunchAssert assertThat(Launch actual) {
    return new LaunchAssert(actual);
  }

  /**
   * Starts a launch, and an assertion about what that comes to.
   *
   * @param actual what is looked at
   * @return what comes of it
   */
  public static LaunchAssert assertThat(NodeLaunch actual) {
    return new LaunchAssert(actual.start());
  }

  /**
   * Starts an assertion about what a process grants.
   *
   * @param actual what is looked at
   * @return what comes of it
   */
  public static ProcessPermissionAssert assertThat(ProcessPermission actual) {
    return new ProcessPermissionAssert(actual);
  }

  /**
   * {@return a grant as the reason of a decision}
   *
   * @param grant a path grant's value, as it was written or as the release takes it, such as {@code
   *     /app/*}; or the option that grants a scope without paths, such as {@code --allow-worker}
   */
  public static Because grant(String grant) {
    return Because.grant(grant);
  }

  /** {@return the lack of a grant as the reason of a decision} */
  public static Because noGrant() {
    return Because.noGrant();
  }

  /**
   * {@return any reason of a decision}
   *
   * @param reason why, grants aside; for a grant, {@link #grant(String)} says more
   */
  public static Because reason(Decision.Reason reason) {
    return Because.reason(reason);
  }
}
