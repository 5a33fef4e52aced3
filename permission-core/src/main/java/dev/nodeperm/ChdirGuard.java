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
    if (!state.behaviors().contains(Behavior.CHDIR_GUARDED)) {
      return true;
    }
    boolean looked = state.behaviors().contains(Behavior.MISSING_REFERENCE_IS_CURRENT_DIRECTORY);
    if (target.length == 0 && !looked) {
      return state.read().grantsEverything();
    }
    return state.read().grants(LookupPath.resolve(state.behaviors(), directory, target));
  }

  /** The error that a program sees where it may not. */
  static RuntimeErrorException denial(NodeRelease release) {
    String hint =
        release.has(Behavior.DENIAL_NAMES_FLAG)
            ? ". Use --allow-fs-read to manage permissions."
            : "";
    return new RuntimeErrorException(
        "ERR_ACCESS_DENIED", "Access to this API has been restricted" + hint);
  }
}
