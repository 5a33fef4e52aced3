package dev.nodeperm.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.oracle.Live;
import dev.nodeperm.oracle.NodeBinaries;
import java.nio.file.FileSystems;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A short run of the comparison with real binaries; {@link ReachComparison} itself makes long ones.
 */
class ReachComparisonTest {
  private static final int TREES = Integer.getInteger("nodeperm.trees", 4);

  @ParameterizedTest
  @ValueSource(strings = {"20.20.2", "22.23.3", "24.13.0", "26.10.0"})
  void theBinaryTouchesWhatWasForetold(String release) throws Exception {
    Assumptions.assumeTrue(FileSystems.getDefault().getSeparator().equals("/"));
    Live.need(release);
    long seed = Long.getLong("nodeperm.seed", ThreadLocalRandom.current().nextInt(1 << 30));
    ReachComparison comparison =
        new ReachComparison(seed, release, NodeBinaries.here().get(release));
    comparison.run(TREES);
    System.out.println("[nodeperm] reach, -Dnodeperm.seed=" + seed + ": " + comparison);
    assertThat(comparison.differences).isEmpty();
    assertThat(comparison.compared).isPositive();
  }
}
