package dev.nodeperm.oracle;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.batch.BatchAnswerer;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the comparisons test: the two ways into this library that they use. */
public final class Subject {
  private Subject() {}

  /** The engine's answers to requests of the batch form. */
  public static Optional<Answerer> answerer() {
    return Optional.of(request -> new BatchAnswerer().answer(request));
  }

  /**
   * The engine's decisions, asked without a detour through JSON, on a disk with nothing but a root.
   */
  public static Optional<Exhaustive.Decider> decider() {
    return Optional.of(Subject::outcome);
  }

  private static String outcome(String release, List<String> grants) {
    boolean stable = NodeRelease.parse(release).has(Behavior.PERMISSION_FLAG);
    List<String> args = new ArrayList<>();
    args.add(stable ? "--permission" : "--experimental-permission");
    args.addAll(Exhaustive.flags(release, "--allow-fs-read", grants));
    args.addAll(List.of("-e", "0"));
    Launch launch = NodeLaunch.on(release).args(args).withoutFiles().start();
    if (launch instanceof Launch.Failed failed) {
      return "!" + failed.failure().message();
    }
    ProcessPermission permission = ((Launch.Started) launch).permission();
    StringBuilder digits = new StringBuilder();
    Exhaustive.PATHS.forEach(path -> digits.append(permission.has("fs.read", path) ? '1' : '0'));
    return digits.toString();
  }
}
