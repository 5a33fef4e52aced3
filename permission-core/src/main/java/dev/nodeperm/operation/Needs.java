package dev.nodeperm.operation;

import dev.nodeperm.PermissionScope;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The grants that a call lacks. */
final class Needs {
  private Needs() {}

  /**
   * The options that would let a call pass, one for each path and each switch.
   *
   * @param checks every check that the call makes when none of them stops it
   * @param directory the current directory
   */
  static List<String> of(List<Check> checks, byte[] directory) {
    Set<String> options = new LinkedHashSet<>();
    for (Check check : checks) {
      if (check.granted()) {
        continue;
      }
      if (check.scope() == PermissionScope.FS) {
        options.add(option(PermissionScope.FS_READ) + "=*");
        options.add(option(PermissionScope.FS_WRITE) + "=*");
      } else if (check.scope().isFileSystem()) {
        byte[] path = PathRules.POSIX.resolve(directory, Utf8.bytes(check.resource()));
        options.add(option(check.scope()) + "=" + Utf8.text(path));
      } else {
        options.add(option(check.scope()));
      }
    }
    if (options.contains(option(PermissionScope.FS_READ) + "=*")) {
      options.removeIf(one -> one.contains("=/"));
    }
    return List.copyOf(options);
  }

  private static String option(PermissionScope scope) {
    return scope.option().orElse("");
  }
}
