package dev.nodeperm;

import dev.nodeperm.match.PathSet;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.util.ArrayList;
import java.util.List;

/**
 * What a process grants beyond something else.
 *
 * @param permission the process
 * @param state its grants at the moment of the question
 */
record Surplus(ProcessPermission permission, PermissionState state) {
  private static final List<PermissionScope> WITH_PATHS =
      List.of(PermissionScope.FS_READ, PermissionScope.FS_WRITE);

  List<Decision> beyond(ProcessPermission other, PermissionState theirs) {
    List<Decision> found = new ArrayList<>();
    for (PermissionScope scope : WITH_PATHS) {
      addPath(found, scope, theirs.paths(scope).paths());
    }
    if (found.isEmpty()) {
      addEverything(found, other);
    }
    for (PermissionScope scope : PermissionScope.values()) {
      String name = scope.scopeName();
      if (!scope.isFileSystem() && permission.has(name) && !other.has(name)) {
        found.add(permission.explain(name));
      }
    }
    return List.copyOf(found);
  }

  List<Decision> beyond(PermissionBounds bounds) {
    List<Decision> found = new ArrayList<>();
    for (PermissionScope scope : WITH_PATHS) {
      addPath(found, scope, bounds.paths(scope));
    }
    for (PermissionScope scope : PermissionScope.values()) {
      String name = scope.scopeName();
      if (!scope.isFileSystem() && permission.has(name) && !bounds.scopes().contains(scope)) {
        found.add(permission.explain(name));
      }
    }
    return List.copyOf(found);
  }

  private void addPath(List<Decision> found, PermissionScope scope, PathSet others) {
    state
        .paths(scope)
        .paths()
        .pathOutside(others)
        .ifPresent(path -> found.add(permission.explain(scope.scopeName(), Utf8.text(path))));
  }

  /**
   * All paths can be granted without everything being granted, which is what counts where no path
   * is given.
   */
  private void addEverything(List<Decision> found, ProcessPermission other) {
    List<PermissionScope> scopes = new ArrayList<>(List.of(PermissionScope.FS));
    if (!takesDirectory(permission) && !takesDirectory(other)) {
      scopes.addAll(WITH_PATHS);
    }
    for (PermissionScope scope : scopes) {
      if (permission.has(scope.scopeName()) && !other.has(scope.scopeName())) {
        found.add(permission.explain(scope.scopeName()));
      }
    }
  }

  private static boolean takesDirectory(ProcessPermission permission) {
    return permission.release().has(Behavior.MISSING_REFERENCE_IS_CURRENT_DIRECTORY);
  }
}
