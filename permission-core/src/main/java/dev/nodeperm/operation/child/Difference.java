package dev.nodeperm.operation.child;

import dev.nodeperm.EffectiveGrant;
import dev.nodeperm.Launch;
import dev.nodeperm.PermissionScope;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.launch.OptionSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What one process grants and another does not, as far as the grants of the one tell: each path
 * grant is tried with one path that it covers.
 */
final class Difference {
  /** Below a wildcard, and what nobody grants by itself. */
  private static final String SAMPLE = "nodeperm-sample";

  private Difference() {}

  /** The scopes and paths that the first grants and the second does not, as {@code scope path}. */
  static List<String> of(
      Launch.Started more, Launch.Started less, Predicate<EffectiveGrant> counts) {
    Set<String> found = new LinkedHashSet<>();
    ProcessPermission granting = more.permission();
    ProcessPermission asked = less.permission();
    for (PermissionScope scope : PermissionScope.values()) {
      boolean only = !scope.isFileSystem() && granting.has(scope.scopeName());
      if (only && !asked.has(scope.scopeName())) {
        found.add(scope.scopeName());
      }
    }
    for (EffectiveGrant grant : granting.grants()) {
      String scope = grant.option().equals("--allow-fs-read") ? "fs.read" : "fs.write";
      String path = sample(grant.effective());
      boolean open = granting.has(scope, path);
      if (open && !asked.has(scope, path) && counts.test(grant)) {
        found.add(scope + " " + grant.effective());
      }
    }
    return List.copyOf(found);
  }

  /** Whether nobody wrote the grant. */
  static boolean isImplicit(EffectiveGrant grant) {
    return grant.source() instanceof OptionSource.Implicit;
  }

  private static String sample(String effective) {
    if (effective.equals("*")) {
      return "/" + SAMPLE;
    }
    return effective.endsWith("*")
        ? effective.substring(0, effective.length() - 1) + SAMPLE
        : effective;
  }
}
