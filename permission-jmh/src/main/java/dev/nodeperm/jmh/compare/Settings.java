package dev.nodeperm.jmh.compare;

import dev.nodeperm.jmh.peer.PeerKind;
import dev.nodeperm.jmh.workload.Adversary;
import dev.nodeperm.jmh.workload.Shape;
import dev.nodeperm.release.NodeRelease;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
        --quick                a few cases, briefly: that everything works, no figures to keep
        --rounds N             processes for each case (2)
        --grants N,N...        numbers of grants, or none (1,10,100,1000,10000,100000)
        --shapes S,S...        shapes of references (hit40,hit120,miss40,miss120,norm40,norm120,utf16,relative)
        --peers P,P...         who else is measured, or none (all)
        --adversaries A,A...   what is chosen to be slow, or none (all)
        --adversary-grants N,N...  numbers of grants for those (1000,100000)
        --starts N,N...        numbers of grants for starts and memory, or none (1000,10000,100000)
        --node VERSION         the real runtime, or none (the newest known release)
        --out FOLDER           where the results go (docs/performance; target/compare with --quick)
      """;

  private static final String NONE = "none";

  private static final Set<String> OPTIONS =
      Set.of(
          "--rounds",
          "--grants",
          "--shapes",
          "--peers",
          "--adversaries",
          "--adversary-grants",
          "--starts",
          "--node",
          "--out");

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
    Map<String, String> given = new HashMap<>();
    while (!left.isEmpty()) {
      String option = left.pop();
      if (!OPTIONS.contains(option)) {
        throw new IllegalArgumentException("unknown: " + option);
      }
      if (left.isEmpty()) {
        throw new IllegalArgumentException("what about " + option + "?");
      }
      given.put(option, left.pop());
    }
    return settings.with(given);
  }

  private Settings with(Map<String, String> given) {
    return new Settings(
        one(given, "--rounds", Integer::parseInt, rounds),
        timing,
        list(given, "--grants", Integer::valueOf, grants),
        list(given, "--shapes", Shape::of, shapes),
        list(given, "--peers", PeerKind::of, peers),
        list(given, "--adversaries", Adversary::of, adversaries),
        list(given, "--adversary-grants", Integer::valueOf, adversaryGrants),
        list(given, "--starts", Integer::valueOf, starts),
        one(given, "--node", version -> version.equals(NONE) ? "" : version, node),
        one(given, "--out", Path::of, folder));
  }

  private static <T> T one(
      Map<String, String> given, String option, Function<String, T> reader, T otherwise) {
    String value = given.get(option);
    return value == null ? otherwise : reader.apply(value);
  }

  private static <T> List<T> list(
      Map<String, String> given, String option, Function<String, T> reader, List<T> otherwise) {
    return one(
        given,
        option,
        value -> value.equals(NONE) ? List.of() : Stream.of(value.split(",")).map(reader).toList(),
        otherwise);
  }

  /** Whether a peer is asked questions of a shape: no peer resolves references. */
  static boolean forPeers(Shape shape) {
    return switch (shape) {
      case HIT40, HIT120, MISS40, MISS120 -> true;
      default -> false;
    };
  }
}
