package dev.nodeperm.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Asks one release of every matcher class all of {@link Exhaustive} and writes the digests anew.
 * Not part of the build:
 *
 * <pre>mvn -pl permission-core test -Dtest=RecordExhaustive -Dnodeperm.live=required</pre>
 *
 * <p>It takes some two minutes for each class; {@code -Dnodeperm.releases=25.9.0,26.10.0} asks only
 * some. Outcomes are left in {@code target/exhaustive}, and a release whose outcomes are there is
 * not asked again. The digests are written once all are there. The engine's outcomes are compared
 * one by one and the differences printed.
 */
class RecordExhaustive {
  private static final Path FILE = Path.of("src/test/resources/dev/nodeperm/oracle/exhaustive.txt");
  private static final Path KEPT = Path.of("target/exhaustive", Exhaustive.name());

  @Test
  void record() throws Exception {
    List<String> only = List.of(System.getProperty("nodeperm.releases", "").split(","));
    for (String release : ReleaseClasses.MATCHERS.values()) {
      if (only.stream().anyMatch(release::startsWith)) {
        Live.need(release);
        List<String> outcomes = outcomes(release);
        long failed = outcomes.stream().filter(o -> o.startsWith("!")).count();
        System.out.println(
            "[nodeperm] "
                + release
                + ": "
                + outcomes.size()
                + " lists, "
                + failed
                + " failed to start");
        Subject.decider().ifPresent(decider -> compare(release, outcomes, decider));
      }
    }
    if (ReleaseClasses.MATCHERS.values().stream()
        .allMatch(release -> Files.exists(kept(release)))) {
      write();
    }
  }

  private static void write() throws IOException {
    List<String> text =
        new ArrayList<>(
            List.of(
                "# Digests of what binaries said to all of Exhaustive: class, release, then one for each first grant.",
                "# "
                    + Exhaustive.lists().size()
                    + " lists, "
                    + Exhaustive.decisions()
                    + " decisions in each class."));
    for (Map.Entry<String, String> matcher : ReleaseClasses.MATCHERS.entrySet()) {
      List<String> digests = Exhaustive.digests(Files.readAllLines(kept(matcher.getValue())));
      text.add(matcher.getKey() + " " + matcher.getValue() + " " + String.join(" ", digests));
    }
    Files.write(FILE, text);
  }

  private static Path kept(String release) {
    return KEPT.resolve(release + ".txt");
  }

  private static List<String> outcomes(String release) throws IOException {
    Path kept = kept(release);
    if (Files.exists(kept)) {
      return Files.readAllLines(kept);
    }
    List<List<String>> lists = Exhaustive.lists();
    List<Integer> pairs = new ArrayList<>();
    for (int i = 0; i < lists.size(); i += 2) {
      pairs.add(i);
    }
    List<String> outcomes = new ArrayList<>();
    Parallel.map(
            pairs,
            i ->
                Exhaustive.outcomes(
                    Live.node(),
                    release,
                    lists.get(i),
                    i + 1 < lists.size() ? lists.get(i + 1) : List.of()))
        .forEach(outcomes::addAll);
    Files.createDirectories(KEPT);
    Files.write(kept, outcomes);
    return outcomes;
  }

  private static void compare(String release, List<String> outcomes, Exhaustive.Decider decider) {
    List<List<String>> lists = Exhaustive.lists();
    int different = 0;
    for (int i = 0; i < lists.size(); i++) {
      String got = decider.outcome(release, lists.get(i));
      if (!got.equals(outcomes.get(i)) && different++ < 10) {
        System.out.println(
            "  "
                + lists.get(i)
                + "\n    the binary:   "
                + outcomes.get(i)
                + "\n    this library: "
                + got);
      }
    }
    System.out.println("[nodeperm] " + release + ": " + different + " lists of grants differ");
  }
}
