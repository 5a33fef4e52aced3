package dev.nodeperm.operation.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nodeperm.oracle.Live;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a dozen real releases hand on to their children, compared; random; repeat a run with {@code
 * -Dnodeperm.seed=}.
 */
class ChildComparisonTest {
  private static final int REQUESTS = Integer.getInteger("nodeperm.children", 8);
  private static final long SEED = Live.seed();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20.0.0", "20.20.2", "22.4.0", "22.17.0", "22.23.3", "24.0.0", "24.12.0", "24.18.1",
        "24.21.0", "25.9.0", "26.4.0", "26.10.0"
      })
  void handsOnAsTheBinary(String release) {
    Live.need(release);
    ChildComparison comparison = new ChildComparison();
    comparison.compare(release, REQUESTS, SEED);
    System.out.println(
        "[nodeperm] " + release + ", children, -Dnodeperm.seed=" + SEED + ": " + comparison);
    assertTrue(comparison.children > 0, "nothing was compared");
    assertEquals(0, comparison.differences.size(), () -> String.join("\n", comparison.differences));
  }
}
