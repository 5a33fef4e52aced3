package dev.nodeperm;

import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.release.Behavior;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a process grants at one moment. Immutable; a drop makes a new one.
 *
 * @param behaviors what the release does
 * @param read the paths that may be read
 * @param write the paths that may be written
 * @param switches the scopes without paths that are granted, each with the option that did it (none
 *     where a release grants it without one)
 * @param isDropped whether anything was taken back since the start
 */
record PermissionState(
    Set<Behavior> behaviors,
    PathGrants read,
    PathGrants write,
    Map<PermissionScope, LaunchOptions.@Nullable Switch> switches,
    boolean isDropped) {

  /**
   * Takes the grants of a launch.
   *
   * @param implicit what the release grants for reading of its own accord
   * @throws StartAbortException if the release ends meanwhile
   */
  static PermissionState of(
      Set<Behavior> behaviors,
      LaunchOptions options,
      List<SourcedValue> implicit,
      byte[] directory,
      FileTree files) {
    List<SourcedValue> readable = options.valuesOf("--allow-fs-read");
    if (behaviors.contains(Behavior.ENTRY_POINT_GRANTED) && !implicit.isEmpty()) {
      readable = new ArrayList<>(readable);
      readable.addAll(implicit);
    }
    PathGrants read = PathGrants.of(behaviors, "--allow-fs-read", readable, directory, files);
    PathGrants write =
        PathGrants.of(
            behaviors, "--allow-fs-write", options.valuesOf("--allow-fs-write"), directory, files);
    return new PermissionState(behaviors, read, write, switches(behaviors, options), false);
  }

  /** The same grants, made fast to ask. */
  PermissionState compiled() {
    return new PermissionState(behaviors, read.compiled(), write.compiled(), switches, isDropped);
  }

  private static Map<PermissionScope, LaunchOptions.@Nullable Switch> switches(
      Set<Behavior> behaviors, LaunchOptions options) {
    Map<PermissionScope, LaunchOptions.@Nullable Switch> granted =
        new EnumMap<>(PermissionScope.class);
    for (PermissionScope scope : PermissionScope.values()) {
      String option = scope.option().orElse("");
      if (!scope.isFileSystem() && options.isOn(option)) {
        granted.put(scope, options.switchOf(option));
      }
    }
    boolean unguarded =
        behaviors.contains(Behavior.UNGUARDED_WITHOUT_FS_GRANTS)
            && options.valuesOf("--allow-fs-read").isEmpty()
            && options.valuesOf("--allow-fs-write").isEmpty();
    if (unguarded) {
      granted.putIfAbsent(PermissionScope.CHILD, null);
      granted.putIfAbsent(PermissionScope.WORKER, null);
      if (behaviors.contains(Behavior.INSPECTOR_UNGUARDED_WITHOUT_FS_GRANTS)) {
        granted.putIfAbsent(PermissionScope.INSPECTOR, null);
      }
    }
    return granted;
  }

  /** Whether a scope is granted for a reference, which the release takes. */
  boolean grants(PermissionScope scope, Reference reference, byte[] directory) {
    if (!scope.isFileSystem()) {
      return !References.refused(behaviors, reference) && switches.containsKey(scope);
    }
    // A URL is turned to a path before anything else is looked at, so that its errors come first.
    byte @Nullable [] path = LookupPath.of(behaviors, directory, reference);
    if (References.refused(behaviors, reference)) {
      return false;
    }
    if (scope == PermissionScope.FS) {
      return read.grantsEverything() && write.grantsEverything();
    }
    PathGrants grants = paths(scope);
    return path == null ? grants.grantsWithoutPath() : grants.grants(path);
  }

  /** The path grants of reading or writing. */
  PathGrants paths(PermissionScope scope) {
    return scope == PermissionScope.FS_READ ? read : write;
  }

  /** The path grants that a scope's name stands for on every release, or null. */
  @Nullable PathGrants pathsOf(String scope) {
    return scope.equals("fs.read") ? read : scope.equals("fs.write") ? write : null;
  }

  PermissionState withRead(PathGrants changed) {
    return new PermissionState(behaviors, changed, write, switches, true);
  }

  PermissionState withWrite(PathGrants changed) {
    return new PermissionState(behaviors, read, changed, switches, true);
  }

  PermissionState withoutSwitch(PermissionScope scope) {
    Map<PermissionScope, LaunchOptions.@Nullable Switch> left =
        new EnumMap<>(PermissionScope.class);
    left.putAll(switches);
    left.remove(scope);
    return new PermissionState(behaviors, read, write, left, true);
  }
}
