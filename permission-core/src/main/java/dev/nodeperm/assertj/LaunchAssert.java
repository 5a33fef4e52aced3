package dev.nodeperm.assertj;

import dev.nodeperm.Launch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.expect.LaunchChecks;
import dev.nodeperm.expect.PermissionChecks;

/**
 * Assertions about what starting a launch comes to, and about what it grants. For one thread.
 *
 * <p>Those about grants fail if the launch fails, and if the model is off.
 */
public class LaunchAssert extends AbstractPermissionAssert<LaunchAssert, Launch> {
  /**
   * Starts an assertion; tests use {@link PermissionAssertions}.
   *
   * @param actual what is looked at
   */
  public LaunchAssert(Launch actual) {
    super(actual, LaunchAssert.class);
  }

  @Override
  ProcessPermission permissionToAsk() {
    isNotNull();
    return LaunchChecks.permission(actual)
        .orElseThrow(() -> failure(LaunchChecks.started(actual).orElse("nothing to ask")));
  }

  /**
   * Checks that the program is run, with the model on or off.
   *
   * @return this, to go on with
   */
  public LaunchAssert starts() {
    isNotNull();
    check(LaunchChecks.starts(actual));
    return this;
  }

  /**
   * Checks that the program is run, and that the model is on and denies.
   *
   * @return this, to go on with
   */
  public LaunchAssert isEnforcing() {
    return is(Launch.Mode.ENFORCING);
  }

  /**
   * Checks that the program is run, and that the model is on and only reports.
   *
   * @return this, to go on with
   */
  public LaunchAssert isAuditing() {
    return is(Launch.Mode.AUDIT);
  }

  /**
   * Checks that the program is run without the model: nothing is restricted.
   *
   * @return this, to go on with
   */
  public LaunchAssert hasModelOff() {
    return is(Launch.Mode.OFF);
  }

  private LaunchAssert is(Launch.Mode mode) {
    isNotNull();
    check(LaunchChecks.mode(actual, mode));
    return this;
  }

  /**
   * Checks that the process ends instead of running the program.
   *
   * @param exitCode its exit code
   * @param message a part of the first telling line that it prints
   * @return this, to go on with
   */
  public LaunchAssert failsWith(int exitCode, String message) {
    isNotNull();
    check(LaunchChecks.fails(actual, exitCode, null, message));
    return this;
  }

  /**
   * Checks that a signal ends the process.
   *
   * @param signal such as {@code SIGABRT}
   * @param message a part of the first telling line that it prints
   * @return this, to go on with
   */
  public LaunchAssert failsWithSignal(String signal, String message) {
    isNotNull();
    check(LaunchChecks.fails(actual, null, signal, message));
    return this;
  }

  /**
   * Checks that the process warns while it starts.
   *
   * @param warning a code, such as {@code PERM0006}, or, as some releases give none, a type, such
   *     as {@code SecurityWarning}
   * @return this, to go on with
   */
  public LaunchAssert warns(String warning) {
    isNotNull();
    check(LaunchChecks.warns(actual, warning));
    return this;
  }

  /**
   * Checks that the process starts without any warning.
   *
   * @return this, to go on with
   */
  public LaunchAssert doesNotWarn() {
    isNotNull();
    check(LaunchChecks.doesNotWarn(actual));
    return this;
  }

  /**
   * Checks that the same is granted as by another launch; see {@link #sameAs(ProcessPermission)}.
   *
   * @param other the other one
   * @return this, to go on with
   */
  public LaunchAssert sameAs(Launch other) {
    ProcessPermission mine = permissionToAsk();
    check(
        LaunchChecks.permission(other)
            .map(theirs -> PermissionChecks.same(mine, theirs))
            .orElseGet(() -> LaunchChecks.started(other)));
    return this;
  }
}
