package dev.nodeperm.operation;

import dev.nodeperm.EffectiveGrant;
import dev.nodeperm.Launch;
import dev.nodeperm.PermissionScope;
import dev.nodeperm.options.NodeOption;
import dev.nodeperm.options.OptionKind;
import dev.nodeperm.options.OptionTable;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grants that a call lacks. */
final class Needs {
  private static final String EVERYTHING = "*";

  /** A part of a path that a release which compares by the text does not take away. */
  private static final Pattern DETOUR = Pattern.compile("/\\.{0,2}(?:/|$)");

  private final Launch.Started started;
  private final Map<PermissionScope, Set<String>> paths = new LinkedHashMap<>();
  private final Set<String> options = new LinkedHashSet<>();

  private Needs(Launch.Started started) {
    this.started = started;
  }

  /**
   * The options that would let a call pass, one for each path and each switch, then wider ones, as
   * some releases overlook exact grants; none if the release has no option for one of the scopes.
   * Releases whose option for paths takes the last value only get one with all paths, those that
   * are granted already included.
   *
   * @param checks every check that the call makes when none of them stops it
   */
  static List<List<String>> of(List<Check> checks, Launch.Started started) {
    Needs needs = new Needs(started);
    for (Check check : checks) {
      if (!check.granted() && !needs.add(check)) {
        return List.of();
      }
    }
    if (started.release().has(Behavior.UNGUARDED_WITHOUT_FS_GRANTS) && !needs.paths.isEmpty()) {
      // Once a path is granted, what was granted for want of one no longer is.
      checks.stream()
          .map(Check::scope)
          .filter(one -> one == PermissionScope.CHILD || one == PermissionScope.WORKER)
          .forEach(one -> needs.options.add(one.option().orElseThrow()));
    }
    return List.of(needs.options(), needs.wide(true), needs.wide(false));
  }

  private boolean add(Check check) {
    if (check.scope() == PermissionScope.FS) {
      add(PermissionScope.FS_READ, EVERYTHING);
      add(PermissionScope.FS_WRITE, EVERYTHING);
    } else if (check.scope().isFileSystem()) {
      add(check.scope(), path(check.resource()));
    } else if (check.scope().in(started.release())) {
      options.add(check.scope().option().orElseThrow());
    } else {
      return false;
    }
    return true;
  }

  /** What has to be granted for a resource, which is everything for none. */
  private String path(String resource) {
    if (resource.isEmpty()) {
      return EVERYTHING;
    }
    Matcher detour = DETOUR.matcher(resource);
    boolean verbatim = started.release().has(Behavior.ABSOLUTE_REFERENCE_VERBATIM);
    if (verbatim && resource.startsWith("/") && detour.find()) {
      return resource.substring(0, detour.start()) + "/" + EVERYTHING;
    }
    byte[] directory = started.currentDirectoryBytes();
    return Utf8.text(PathRules.POSIX.resolve(directory, Utf8.bytes(resource)));
  }

  private void add(PermissionScope scope, String path) {
    paths.computeIfAbsent(scope, s -> new LinkedHashSet<>()).add(path);
  }

  private List<String> options() {
    List<String> all = new ArrayList<>();
    paths.forEach(
        (scope, wanted) -> {
          String option = scope.option().orElseThrow();
          // Everything has in it what is granted already.
          if (wanted.contains(EVERYTHING)) {
            all.add(option + "=" + EVERYTHING);
          } else if (takesOneValue(started, option)) {
            Set<String> joined = new LinkedHashSet<>();
            for (EffectiveGrant grant : started.permission().grants()) {
              if (grant.option().equals(option)) {
                joined.add(grant.written());
              }
            }
            wanted.forEach(path -> joined.add(withoutComma(path)));
            all.add(option + "=" + String.join(",", joined));
          } else {
            wanted.forEach(path -> all.add(option + "=" + path));
          }
        });
    all.addAll(options);
    return List.copyOf(all);
  }

  /** The same with everything in the folders of the paths, or with everything. */
  private List<String> wide(boolean folders) {
    Map<PermissionScope, Set<String>> exact = Map.copyOf(paths);
    Map<PermissionScope, Set<String>> wider = new LinkedHashMap<>();
    exact.forEach(
        (scope, all) ->
            all.forEach(
                path ->
                    wider
                        .computeIfAbsent(scope, s -> new LinkedHashSet<>())
                        .add(
                            folders && path.startsWith("/")
                                ? path.substring(0, path.lastIndexOf('/') + 1) + EVERYTHING
                                : EVERYTHING)));
    Needs all = new Needs(started);
    all.paths.putAll(wider);
    all.options.addAll(options);
    return all.options();
  }

  static boolean takesOneValue(Launch.Started started, String option) {
    NodeOption known = OptionTable.of(started.release()).find(option);
    return known != null && known.kind() == OptionKind.STRING;
  }

  /** A comma separates paths: what is above is the least that can be said. */
  private static String withoutComma(String path) {
    int comma = path.indexOf(',');
    return comma < 0 ? path : path.substring(0, path.lastIndexOf('/', comma) + 1) + EVERYTHING;
  }
}
