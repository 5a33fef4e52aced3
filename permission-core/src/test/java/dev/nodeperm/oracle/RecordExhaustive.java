package dev.nodeperm.oracle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Asks one release of every matcher class all of {@link Exhaustive} and writes the digests anew. Not part of the build:
 *
 * <pre>mvn -pl permission-core test -Dtest=RecordExhaustive -Dnodeperm.live=required</pre>
 *
 * <p>Outcomes are left in {@code target/exhaustive}; a class whose outcomes are there is not asked again. Where there
 * is an engine, its outcomes are compared one by one and the differences printed.
 */
class RecordExhaustive {
  private static final Path FILE = Path.of("src/test/resources/dev/nodeperm/oracle/exhaustive.txt");

  @Test
  void record() throws Exception {
    List<String> text = new ArrayList<>(List.of(
        "# Digests of what binaries said to all of Exhaustive: class, release, then one for each first grant.",
        "# " + Exhaustive.lists().size() + " lists, " + Exhaustive.decisions() + " decisions in each class."));
    for (Map.Entry<String, String> matcher : ReleaseClasses.MATCHERS.entrySet()) {
      String release = matcher.getValue();
      Live.need(release);
      List<String> outcomes = outcomes(release);
      long failed = outcomes.stream().filter(o -> o.startsWith("!")).count();
      System.out.println("[nodeperm] " + matcher + ": " + outcomes.size() + " lists, " + failed + " failed to start");
      Subject.decider().ifPresent(decider -> compare(release, outcomes, decider));
      text.add(matcher.getKey() + " " + release + " " + String.join(" ", Exhaustive.digests(outcomes)));
    }
    Files.write(FILE, text);
  }

  private static List<String> outcomes(String release) throws Exception {
    Path kept = Files.createDirectories(Path.of("target/exhaustive")).resolve(release + ".txt");
    if (Files.exists(kept)) {
      return Files.readAllLines(kept);
    }
    List<List<String>> lists = Exhaustive.lists();
    List<Integer> pairs = new ArrayList<>();
    for (int i = 0; i < lists.size(); i += 2) {
      pairs.add(i);
    }
    List<String> outcomes = new ArrayList<>();
    Parallel.map(pairs, i -> Exhaustive.outcomes(
            Live.node(), release, lists.get(i), i + 1 < lists.size() ? lists.get(i + 1) : List.of()))
        .forEach(outcomes::addAll);
    Files.write(kept, outcomes);
    return outcomes;
  }

  private static void compare(String release, List<String> outcomes, Exhaustive.Decider decider) {
    List<List<String>> lists = Exhaustive.lists();
    int different = 0;
    for (int i = 0; i < lists.size(); i++) {
      String got = decider.outcome(release, lists.get(i));
      if (!got.equals(outcomes.get(i)) && different++ < 10) {
        System.out.println("  " + lists.get(i) + "\n    the binary:   " + outcomes.get(i) + "\n    this library: "
            + got);
      }
    }
    System.out.println("[nodeperm] " + release + ": " + different + " lists of grants differ");
  }
}
