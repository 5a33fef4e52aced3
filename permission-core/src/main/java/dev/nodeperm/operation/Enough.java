package dev.nodeperm.operation;

import dev.nodeperm.EffectiveGrant;
import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.PermissionScope;
import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether grants that are added to those of a launch let a call pass: the launch is made anew. */
final class Enough {
  private Enough() {}

  /** A simulator of the same launch with more options. */
  static Simulator with(Launch.Started started, List<String> added) {
    List<String> args = new ArrayList<>();
    boolean audit = started.mode() == Launch.Mode.AUDIT;
    boolean named = started.release().has(Behavior.PERMISSION_FLAG);
    args.add(audit ? "--permission-audit" : named ? "--permission" : "--experimental-permission");
    Map<String, Set<String>> paths = new LinkedHashMap<>();
    List<String> directories = new ArrayList<>();
    for (EffectiveGrant grant : started.permission().grants()) {
      if (!(grant.source() instanceof OptionSource.Implicit)) {
        paths.computeIfAbsent(grant.option(), o -> new LinkedHashSet<>()).add(grant.written());
      }
      if (grant.effect() == EffectiveGrant.Effect.WIDENED) {
        byte[] written = Utf8.bytes(grant.written());
        directories.add(
            Utf8.text(PathRules.POSIX.resolve(started.currentDirectoryBytes(), written)));
      }
    }
    paths.forEach(
        (option, written) -> {
          if (!Needs.takesOneValue(started, option)) {
            written.forEach(path -> args.add(option + "=" + value(path)));
          } else if (added.stream().noneMatch(one -> one.startsWith(option + "="))) {
            args.add(option + "=" + value(String.join(",", written)));
          }
        });
    for (PermissionScope scope : PermissionScope.values()) {
      String option = scope.option().orElse("");
      if (!scope.isFileSystem() && started.options().isOn(option)) {
        args.add(option);
      }
    }
    args.addAll(added);
    args.addAll(started.options().runsCode() ? List.of("-e", "0") : List.of("main.js"));
    NodeLaunch launch =
        NodeLaunch.on(started.release().toString())
            .args(args)
            .directory(Utf8.text(started.currentDirectoryBytes()));
    Launch made =
        (directories.isEmpty() ? launch.withoutFiles() : launch.directories(directories)).start();
    return made instanceof Launch.Started again ? Simulator.of(again) : Simulator.of(started);
  }

  /** An empty grant is what stands around a comma; an option without a value would not start. */
  private static String value(String written) {
    return written.isEmpty() ? "," : written;
  }
}
