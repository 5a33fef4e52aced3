package dev.nodeperm.assertj;

import dev.nodeperm.ProcessPermission;

/** Assertions about what a process grants. For one thread. */
public class ProcessPermissionAssert
    extends AbstractPermissionAssert<ProcessPermissionAssert, ProcessPermission> {
  /**
   * Starts an assertion; tests use {@link PermissionAssertions}.
   *
   * @param actual what is looked at
   */
  public ProcessPermissionAssert(ProcessPermission actual) {
    super(actual, ProcessPermissionAssert.class);
  }

  @Override
  ProcessPermission permissionToAsk() {
    isNotNull();
    return actual;
  }
}
