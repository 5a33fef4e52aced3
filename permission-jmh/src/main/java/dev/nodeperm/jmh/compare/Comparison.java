package dev.nodeperm.jmh.compare;

import dev.nodeperm.jmh.compare.Case.Section;
import dev.nodeperm.jmh.peer.PeerKind;
import dev.nodeperm.jmh.workload.Adversary;
import dev.nodeperm.jmh.workload.Shape;
import dev.nodeperm.jmh.workload.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures all cases of a run, one process at a time. In each round every case is measured once,
 * and those that will be compared with one another follow each other, so that what else the machine
 * does meets all of them alike.
 */
final class Comparison {
  private static final int COLD_STARTS = 3;

  private final Settings settings;
  private final @Nullable RealRuntime real;
  private final Map<Case, List<Fork>> forks = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();

  Comparison(Settings settings, @Nullable RealRuntime real) {
    this.settings = settings;
    this.real = real;
  }

  /** Measures, and says on standard output what it does. */
  void run() {
    List<List<Case>> groups = groups();
    for (int round = 0; round < settings.rounds(); round++) {
      for (int i = 0; i < groups.size(); i++) {
        List<Case> group = new ArrayList<>(groups.get(i));
        if (round % 2 == 1) {
          Collections.reverse(group);
        }
        System.out.printf(
            "round %d of %d, group %d of %d%n", round + 1, settings.rounds(), i + 1, groups.size());
        group.forEach(this::measure);
      }
    }
  }

  List<Measured> measured() {
    return forks.entrySet().stream()
        .map(entry -> new Measured(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  List<String> failures() {
    return failures;
  }

  /** The cases, those together that are measured one after the other. */
  private List<List<Case>> groups() {
    List<List<Case>> groups = new ArrayList<>();
    for (Shape shape : settings.shapes()) {
      for (int grants : settings.grants()) {
        groups.add(decisions(shape, grants));
      }
    }
    for (Adversary adversary : settings.adversaries()) {
      settings
          .adversaryGrants()
          .forEach(n -> groups.add(List.of(ours(Section.ADVERSARY, adversary.label(), n))));
    }
    for (int grants : settings.starts()) {
      groups.add(List.of(ours(Section.START, "warm", grants)));
      groups.add(Collections.nCopies(COLD_STARTS, ours(Section.START, "cold", grants)));
    }
    if (!settings.starts().isEmpty()) {
      groups.add(List.of(ours(Section.START, "drop", 10_000)));
    }
    return groups;
  }

  private List<Case> decisions(Shape shape, int grants) {
    String label = shape.label();
    List<Case> group = new ArrayList<>();
    group.add(ours(Section.DECISION, label, grants));
    if (shape == settings.shapes().get(0)) {
      group.add(ours(Section.THREADS, label, grants));
    }
    if (Settings.forPeers(shape)) {
      for (PeerKind peer : settings.peers()) {
        group.add(new Case(Section.DECISION, peer.label(), label, grants));
      }
    }
    if (real != null) {
      group.add(new Case(Section.DECISION, realName(), label, grants));
    }
    return group;
  }

  private static Case ours(Section section, String shape, int grants) {
    return new Case(section, Case.OURS, shape, grants);
  }

  private String realName() {
    return "Node.js " + settings.node();
  }

  private void measure(Case what) {
    try {
      Fork fork =
          what.subject().equals(realName()) ? askReal(what) : JmhForks.run(what, settings.timing());
      add(what, fork);
      System.out.printf(
          Locale.ROOT,
          "  %-18s %-14s %7d grants %14.1f ns cpu %14.1f ns%n",
          what.subject(),
          what.shape(),
          what.grants(),
          fork.cpu(),
          fork.wall());
    } catch (IOException | RunnerException | IllegalStateException e) {
      failures.add(what + ": " + e);
      System.out.println("  NOT MEASURED: " + what + ": " + e);
    }
  }

  private Fork askReal(Case what) throws IOException {
    if (real == null) {
      throw new IllegalStateException("no real runtime");
    }
    RealRuntime.Said said =
        real.run(Workload.of(what.grants(), Shape.of(what.shape())), settings.timing());
    add(new Case(Section.START, what.subject(), "cold", what.grants()), said.start());
    return said.decision();
  }

  private void add(Case what, Fork fork) {
    forks.computeIfAbsent(what, key -> new ArrayList<>()).add(fork);
  }
}
