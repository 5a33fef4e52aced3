package dev.nodeperm;

import dev.nodeperm.filesystem.FileTree;
import org.jspecify.annotations.Nullable;

/** {@code process.permission.drop}: what is left of the grants. */
final class Dropping {
  private Dropping() {}

  static PermissionState from(
      PermissionState state,
      PermissionScope scope,
      Reference reference,
      byte[] directory,
      FileTree files) {
    if (!scope.isFileSystem()) {
      return state.withoutSwitch(scope);
    }
    byte @Nullable [] path = null;
    if (!(reference instanceof Reference.Absent)) {
      path = LookupPath.of(state.behaviors(), directory, reference);
    }
    PermissionState left = state;
    if (scope != PermissionScope.FS_WRITE) {
      left =
          left.withRead(path == null ? left.read().withoutAny() : left.read().without(path, files));
    }
    if (scope != PermissionScope.FS_READ) {
      left =
          left.withWrite(
              path == null ? left.write().withoutAny() : left.write().without(path, files));
    }
    return left;
  }
}
