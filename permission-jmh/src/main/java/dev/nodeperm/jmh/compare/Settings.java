package dev.nodeperm.jmh.compare;

import dev.nodeperm.jmh.peer.PeerKind;
import dev.nodeperm.jmh.workload.Adversary;
import dev.nodeperm.jmh.workload.Shape;
import dev.nodeperm.release.NodeRelease;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run measures, and where it writes.
 *
 * @param rounds how many processes each case gets, one in each round
 * @param timing how long each measures
 * @param grants numbers of grants for decisions
 * @param shapes shapes of references for decisions
 * @param peers who is compared
 * @param adversaries what is chosen to be slow
 * @param adversaryGrants numbers of grants for those
 * @param starts numbers of grants for starts and memory
 * @param node the release whose binary is compared, or an empty string for none
 * @param folder where the results go
 */
record Settings(
    int rounds,
    Timing timing,
    List<Integer> grants,
    List<Shape> shapes,
    List<PeerKind> peers,
    List<Adversary> adversaries,
    List<Integer> adversaryGrants,
    List<Integer> starts,
    String node,
    Path folder) {

  static final String USAGE =
      """
      compare [--quick] [OPTION...]: measures nodeperm, the peers and the real runtime in turn
        --quick            a few cases, briefly: that everything works, no figures to keep
        --rounds N         processes for each case (2)
        --grants N,N...    numbers of grants (1,10,100,1000,10000,100000)
        --shapes S,S...    shapes of references (hit40,hit120,miss40,miss120,norm40,norm120,utf16,relative)
        --peers P,P...     who else is measured, or none (all)
        --node VERSION     the real runtime, or none (the newest known release)
        --out FOLDER       where the results go (docs/performance; target/compare with --quick)
      """;

  private static final String NONE = "none";

  static Settings full(Path repository) {
    return new Settings(
        2,
        new Timing(4, 5, 300),
        List.of(1, 10, 100, 1000, 10_000, 100_000),
        List.of(Shape.values()),
        Stream.of(PeerKind.values()).filter(kind -> kind != PeerKind.NODEPERM).toList(),
        List.of(Adversary.values()),
        List.of(1000, 100_000),
        List.of(1000, 10_000, 100_000),
        NodeRelease.newest().toString(),
        repository.resolve("docs/performance"));
  }

  static Settings quick(Path repository) {
    return new Settings(
        2,
        new Timing(1, 2, 100),
        List.of(1, 1000),
        List.of(Shape.HIT40),
        List.of(PeerKind.AUTOMATON),
        List.of(Adversary.EQUAL_HASHES),
        List.of(1000),
        List.of(1000),
        NodeRelease.newest().toString(),
        repository.resolve("permission-jmh/target/compare"));
  }

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException if they cannot be read
   */
  static Settings parse(Path repository, List<String> args) {
    Deque<String> left = new ArrayDeque<>(args);
    Settings settings = left.remove("--quick") ? quick(repository) : full(repository);
    while (!left.isEmpty()) {
      String option = left.pop();
      if (left.isEmpty()) {
        throw new IllegalArgumentException("what about " + option + "?");
      }
      settings = settings.with(option, left.pop());
    }
    return settings;
  }

  private Settings with(String option, String value) {
    List<String> words = Arrays.asList(value.equals(NONE) ? new String[0] : value.split(","));
    return switch (option) {
      case "--rounds" -> copy(Integer.parseInt(value), grants, shapes, peers, node, folder);
      case "--grants" ->
          copy(rounds, words.stream().map(Integer::valueOf).toList(), shapes, peers, node, folder);
      case "--shapes" ->
          copy(rounds, grants, words.stream().map(Shape::of).toList(), peers, node, folder);
      case "--peers" ->
          copy(rounds, grants, shapes, words.stream().map(PeerKind::of).toList(), node, folder);
      case "--node" -> copy(rounds, grants, shapes, peers, String.join("", words), folder);
      case "--out" -> copy(rounds, grants, shapes, peers, node, Path.of(value));
      default -> throw new IllegalArgumentException("unknown: " + option);
    };
  }

  private Settings copy(
      int rounds,
      List<Integer> grants,
      List<Shape> shapes,
      List<PeerKind> peers,
      String node,
      Path folder) {
    return new Settings(
        rounds, timing, grants, shapes, peers, adversaries, adversaryGrants, starts, node, folder);
  }

  /** Whether a peer is asked questions of a shape: no peer resolves references. */
  static boolean forPeers(Shape shape) {
    return switch (shape) {
      case HIT40, HIT120, MISS40, MISS120 -> true;
      default -> false;
    };
  }
}
