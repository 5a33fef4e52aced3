package dev.nodeperm;

import dev.nodeperm.path.PathRules;
import dev.nodeperm.release.Behavior;
import org.jspecify.annotations.Nullable;

/**
 * The checks that the runtime makes of its own accord, before it touches a file. They differ from
 * {@code has} in what they make of empty paths and of those with a NUL.
 */
final class OwnCheck {
  private OwnCheck() {}

  /** Whether a check of a path lets it pass. */
  static boolean allows(
      PermissionState state, PermissionScope scope, byte[] directory, byte[] path) {
    PathGrants grants = state.paths(scope);
    byte @Nullable [] looked = looked(state, directory, path);
    return looked == null ? grants.grantsEverything() : grants.grants(looked);
  }

  /** The same, of bytes that the release does not resolve. */
  static boolean allowsAsSpelled(PermissionState state, PermissionScope scope, byte[] path) {
    PathGrants grants = state.paths(scope);
    return PathRules.POSIX.isAbsolute(path) ? grants.grants(path) : grants.grantsEverything();
  }

  /** The grant that decides it, or null. */
  static @Nullable EffectiveGrant deciding(
      PermissionState state, PermissionScope scope, byte[] directory, byte[] path) {
    if (scope == PermissionScope.FS) {
      return state.read().everything();
    }
    PathGrants grants = state.paths(scope);
    byte @Nullable [] looked = looked(state, directory, path);
    return looked == null ? grants.everything() : grants.deciding(looked);
  }

  private static byte @Nullable [] looked(PermissionState state, byte[] directory, byte[] path) {
    boolean emptyLooked =
        state.behaviors().contains(Behavior.MISSING_REFERENCE_IS_CURRENT_DIRECTORY);
    if (path.length == 0 && !emptyLooked) {
      return null;
    }
    boolean verbatim =
        PathRules.POSIX.isAbsolute(path)
            && state.behaviors().contains(Behavior.ABSOLUTE_REFERENCE_VERBATIM);
    return verbatim ? path : LookupPath.resolve(state.behaviors(), directory, path);
  }
}
