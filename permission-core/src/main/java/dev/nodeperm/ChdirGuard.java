package dev.nodeperm;

import dev.nodeperm.release.Behavior;

/** The check that guards {@code process.chdir}. */
final class ChdirGuard {
  private ChdirGuard() {}

  /**
   * Lets a change of directory pass, or does not.
   *
   * @throws RuntimeErrorException with {@code ERR_ACCESS_DENIED}
   */
  static void check(PermissionState state, byte[] directory, byte[] target) {
    if (state.behaviors().contains(Behavior.CHDIR_GUARDED) && !allows(state, directory, target)) {
      boolean hint = state.behaviors().contains(Behavior.DENIAL_NAMES_FLAG);
      throw new RuntimeErrorException(
          "ERR_ACCESS_DENIED",
          "Access to this API has been restricted" + (hint ? ". Use --allow-fs-read to manage permissions." : ""));
    }
  }

  /** Unlike {@code has}, the check sees the whole target, whatever follows a NUL. */
  private static boolean allows(PermissionState state, byte[] directory, byte[] target) {
    boolean looked = state.behaviors().contains(Behavior.MISSING_REFERENCE_IS_CURRENT_DIRECTORY);
    if (target.length == 0 && !looked) {
      return state.read().grantsEverything();
    }
    return state.read().grants(LookupPath.resolve(state.behaviors(), directory, target));
  }
}
