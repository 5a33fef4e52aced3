package dev.nodeperm.advisory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.oracle.Live;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the reproduction of each advisory, and the call that it is told by, on real binaries on both
 * sides of each of its boundaries.
 */
class ReproductionTest {
  /**
   * Makes the call that an exposed launch is told, and prints whether the model stands in its way.
   * Whatever else goes wrong does so behind the model.
   */
  private static final String CALLS =
      """
      const told = (e) => {
        const text = e ? String(e.code) + ' ' + e.message : '';
        console.log(/ERR_ACCESS_DENIED|No such binding|is disabled when/.test(text) ? 'REFUSED' : 'THROUGH');
        process.exit();
      };
      process.on('uncaughtException', told);
      process.on('unhandledRejection', told);
      const fs = require('fs'), path = require('path'), net = require('net');
      const trace_events = require('trace_events');
      (async () => {
        const module = require('module');
        %s
        const result = %s;
        if (result && result.on) result.on('error', told);
        await result;
        setTimeout(told, result && result.on ? 200 : 1);
      })().catch(told);
      """;

  static Stream<Advisory> reproduced() {
    return Advisories.all().stream().filter(advisory -> advisory.reproduction() != null);
  }

  @ParameterizedTest
  @MethodSource("reproduced")
  void leaksAndIsToldWhereTheDataSaysSo(Advisory advisory) throws Exception {
    List<NodeRelease> releases = AdvisoryRun.boundaries(advisory).toList();
    List<String> differences = new ArrayList<>();
    int calls = 0;
    for (NodeRelease release : releases) {
      Live.need(release.toString());
      differences.addAll(leak(advisory, release));
      List<String> told = call(advisory, release);
      calls += told.isEmpty() ? 0 : 1;
      told.stream().filter(line -> !line.isEmpty()).forEach(differences::add);
    }
    System.out.println(
        "[nodeperm] "
            + advisory.id()
            + ": "
            + releases.size()
            + " releases beside a boundary, "
            + calls
            + " calls, "
            + differences.size()
            + " differences");
    assertTrue(releases.size() > 1, "no boundary");
    assertEquals(List.of(), differences);
  }

  /** By hand: the reproductions alone on the releases that are named, or on all. */
  public static void main(String[] arguments) throws Exception {
    List<String> releases =
        arguments.length > 0
            ? List.of(arguments)
            : NodeRelease.known().stream().map(NodeRelease::toString).toList();
    int differing = 0;
    for (String release : releases) {
      for (Advisory advisory : reproduced().toList()) {
        List<String> differences = leak(advisory, NodeRelease.parse(release));
        differences.forEach(System.out::println);
        differing += differences.size();
      }
    }
    System.out.println(releases.size() + " releases, " + differing + " differences");
  }

  /** Runs the reproduction. */
  private static List<String> leak(Advisory advisory, NodeRelease release) throws Exception {
    Advisory.Reproduction shown = Objects.requireNonNull(advisory.reproduction());
    if (!shown.within().contains(release)) {
      return List.of();
    }
    try (AdvisoryRun run = new AdvisoryRun()) {
      String folders = run.filled("const fs=require('fs'); const A='$A', N='$N'; ");
      // Traces show the source, so the mark counts only as a line of its own.
      boolean leaks = run.lines(release, shown, folders + shown.code()).contains("LEAK");
      return leaks == advisory.affects(release)
          ? List.of()
          : List.of(release + " " + advisory.id() + (leaks ? " leaks" : " does not leak"));
    }
  }

  /**
   * Makes the call that the launch of the reproduction is told on the release that is affected.
   *
   * @return nothing if there is none; otherwise one line, empty if all is as told
   */
  private static List<String> call(Advisory advisory, NodeRelease release) throws Exception {
    Advisory.Reproduction shown = Objects.requireNonNull(advisory.reproduction());
    if (!shown.within().contains(release)
        || !advisory.affects(release) && isAffectedLater(advisory, release)) {
      return List.of();
    }
    try (AdvisoryRun run = new AdvisoryRun()) {
      NodeRelease affected =
          AdvisoryRun.boundaries(advisory)
              .filter(one -> one.major() == release.major() && advisory.affects(one))
              .findFirst()
              .orElseThrow();
      List<String> words = new ArrayList<>(run.options(affected, shown));
      words.add("a.js");
      Launch launch =
          NodeLaunch.on(affected).directory(run.filled(shown.directory())).args(words).start();
      String told =
          Advisories.of((Launch.Started) launch).stream()
              .filter(one -> one.advisory().id().equals(advisory.id()))
              .map(one -> Objects.requireNonNull(one.operation(), "not exposed"))
              .findFirst()
              .orElseThrow();
      // What is written is written beside the folders of the run.
      String call =
          told.replace("'/tmp/x.sock'", run.filled("'$N/x.sock'"))
              .replace("directory = '/'", run.filled("directory = '$N'"));
      int last = call.lastIndexOf("; ");
      String code =
          CALLS.formatted(
              call.substring(0, Math.max(last, 0)), call.substring(last < 0 ? 0 : last + 2));
      List<String> lines = run.lines(release, shown, code);
      boolean through = lines.contains("THROUGH");
      boolean expected = advisory.affects(release) || isIgnored(advisory);
      return List.of(
          through == expected && through != lines.contains("REFUSED")
              ? ""
              : release + " " + advisory.id() + " " + call + ": " + lines);
    }
  }

  /** Whether it is not the fix that keeps a release from being affected. */
  private static boolean isAffectedLater(Advisory advisory, NodeRelease release) {
    return AdvisoryRun.boundaries(advisory)
        .anyMatch(
            one ->
                one.major() == release.major()
                    && one.compareTo(release) > 0
                    && advisory.affects(one));
  }

  /** Whether a release with the fix does not refuse the call, but does what it would do anyway. */
  private static boolean isIgnored(Advisory advisory) {
    return advisory.note().contains("does not refuse the call");
  }
}
