package dev.nodeperm;

import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The model as its documentation describes it: a grant is an exact path, or everything that starts
 * with what stands before its first wildcard; an existing directory means everything below it.
 * Without grants or with an empty reference nothing is looked up.
 */
final class DocumentedModel {
  private DocumentedModel() {}

  static boolean grants(
      PermissionState state, PermissionScope scope, byte @Nullable [] path, byte[] startDirectory) {
    if (!scope.isFileSystem()) {
      return state.switches().get(scope) != null;
    }
    if (scope == PermissionScope.FS) {
      return state.read().grantsEverything() && state.write().grantsEverything();
    }
    PathGrants grants = state.paths(scope);
    if (grants.grantsEverything()) {
      return true;
    }
    return path != null && grants.standing().anyMatch(grant -> covers(grant, path, startDirectory));
  }

  private static boolean covers(EffectiveGrant grant, byte[] path, byte[] directory) {
    byte[] written = PathRules.POSIX.resolve(directory, Utf8.bytes(grant.written()));
    boolean wide = grant.effect() == EffectiveGrant.Effect.WIDENED || endsWide(grant);
    byte[] granted =
        wide && !Arrays.equals(written, path) ? PathRules.POSIX.below(written) : written;
    int wildcard = indexOfWildcard(granted);
    if (wildcard < 0) {
      return Arrays.equals(granted, path);
    }
    return path.length >= wildcard
        && Arrays.equals(Arrays.copyOf(granted, wildcard), Arrays.copyOf(path, wildcard));
  }

  /** A covered grant keeps no mark of having been a directory, but its effective path does. */
  private static boolean endsWide(EffectiveGrant grant) {
    return grant.effect() == EffectiveGrant.Effect.COVERED
        && grant.effective().endsWith("*")
        && !grant.written().endsWith("*");
  }

  private static int indexOfWildcard(byte[] granted) {
    for (int i = 0; i < granted.length; i++) {
      if (granted[i] == '*') {
        return i;
      }
    }
    return -1;
  }
}
