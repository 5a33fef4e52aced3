package dev.nodeperm;

import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;

/** The check that guards {@code process.chdir}. */
final class ChdirGuard {
  private ChdirGuard() {}

  /**
   * Whether a change of directory may go on. Unlike {@code has}, the check sees the whole target,
   * whatever follows a NUL.
   */
  static boolean allows(PermissionState state, byte[] directory, byte[] target) {
    return !state.behaviors().contains(Behavior.CHDIR_GUARDED)
        || OwnCheck.allows(state, PermissionScope.FS_READ, directory, target);
  }

  /** The error that a program sees where it may not. */
  static RuntimeErrorException denial(NodeRelease release) {
    return new RuntimeErrorException(
        "ERR_ACCESS_DENIED", DenialText.naming(release::has, "--allow-fs-read"));
  }
}
