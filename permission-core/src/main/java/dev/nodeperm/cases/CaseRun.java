package dev.nodeperm.cases;

import dev.nodeperm.Decision;
import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.Reference;
import dev.nodeperm.RuntimeErrorException;
import dev.nodeperm.error.Place;
import dev.nodeperm.expect.LaunchChecks;
import dev.nodeperm.expect.PermissionChecks;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs cases. For one thread; nothing is executed but this library. */
public final class CaseRun {
  private final Case asked;
  private final Launch launch;
  private final List<CaseResult.Failure> failures = new ArrayList<>();
  private int checks;

  private CaseRun(Case asked, Launch launch) {
    this.asked = asked;
    this.launch = launch;
  }

  /**
   * Runs all cases of a file, each on each of its releases.
   *
   * @param file the cases, with their config files already read
   * @return the results, in the file's order
   */
  public static List<CaseResult> of(CaseFile file) {
    List<CaseResult> results = new ArrayList<>();
    for (Case asked : file.cases()) {
      for (NodeLaunch launch : asked.launches()) {
        results.add(new CaseRun(asked, launch.start()).run(launch.release()));
      }
    }
    return results;
  }

  private CaseResult run(NodeRelease release) {
    Case.Failure failure = asked.failure();
    if (failure != null) {
      check(
          asked.place(),
          LaunchChecks.fails(launch, failure.exitCode(), failure.signal(), failure.message()));
    } else {
      check(asked.place(), LaunchChecks.mode(launch, asked.mode()));
      if (launch instanceof Launch.Started) {
        asked
            .warnings()
            .forEach(warning -> check(asked.place(), LaunchChecks.warns(launch, warning)));
      }
      LaunchChecks.permission(launch).ifPresent(this::ask);
    }
    return new CaseResult(asked.name(), release, checks, failures);
  }

  private void ask(ProcessPermission permission) {
    if (asked.bounds() != null) {
      check(asked.place(), PermissionChecks.within(permission, asked.bounds()));
    }
    asked.questions().forEach(question -> check(question.place(), ask(permission, question)));
  }

  private static Optional<String> ask(ProcessPermission permission, Case.Question question) {
    String path = question.path();
    Decision decision;
    try {
      decision =
          permission.explain(
              question.scope(), path == null ? Reference.ABSENT : Reference.of(path));
    } catch (RuntimeErrorException e) {
      return Optional.of(
          PermissionChecks.thrown(permission, question.scope(), path == null ? "" : path, e));
    }
    Optional<String> wrong =
        question.expected() == Case.Expected.UNKNOWN
            ? PermissionChecks.unknown(permission, decision)
            : PermissionChecks.decision(
                permission, decision, question.expected() == Case.Expected.GRANTED);
    return wrong.or(() -> PermissionChecks.because(permission, decision, question.because()));
  }

  private void check(Place place, Optional<String> wrong) {
    checks++;
    wrong.ifPresent(text -> failures.add(new CaseResult.Failure(place, text)));
  }
}
