package dev.nodeperm.oracle.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nodeperm.oracle.Live;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls on a dozen releases under all sets of grants, held against the catalogue.
 *
 * <p>Which calls is decided by the seed: {@code -Dnodeperm.seed=} repeats a run, {@code
 * -Dnodeperm.operations=} says how many calls of each resource.
 */
class OperationComparisonTest {
  private static final long SEED = Live.seed();
  private static final int CALLS = Integer.getInteger("nodeperm.operations", 40);
  private static final int SHOWN = 20;

  static Stream<String> releases() {
    return Stream.of(
        "20.0.0", "20.20.2", "21.7.3", "22.0.0", "22.21.1", "22.23.3", "23.11.1", "24.12.0",
        "24.21.0", "25.9.0", "26.0.0", "26.10.0");
  }

  @ParameterizedTest
  @MethodSource("releases")
  void denyAsTheBinary(String release) throws Exception {
    if (!Files.isDirectory(Path.of("/dev/shm"))) {
      Live.skip("operations on " + release, "there is no /dev/shm to make their trees in");
    }
    Live.need(release);
    List<String> differences = new ArrayList<>();
    int outcomes = 0;
    for (String resource : List.of("fs", "rest")) {
      List<Call> calls = new ArrayList<>(Calls.of(resource));
      Collections.shuffle(calls, new Random(SEED));
      calls = calls.subList(0, Math.min(CALLS, calls.size()));
      try (OperationTree tree = OperationTree.create()) {
        var said = SweepOperations.all(release, calls, GrantSet.forCalls(resource), tree);
        for (var finding : CompareOperations.compare(release, calls, said, tree, call -> true)) {
          outcomes++;
          if (finding.difference() != null) {
            differences.add(
                calls.get(finding.call()) + " " + finding.set() + ": " + finding.difference());
          }
        }
      }
    }
    System.out.println(
        "[nodeperm] operations on "
            + release
            + ", -Dnodeperm.seed="
            + SEED
            + ": "
            + outcomes
            + " outcomes, "
            + differences.size()
            + " differences");
    assertTrue(outcomes > CALLS, "nothing was compared");
    assertEquals(
        0,
        differences.size(),
        () -> String.join("\n", differences.subList(0, Math.min(SHOWN, differences.size()))));
  }
}
