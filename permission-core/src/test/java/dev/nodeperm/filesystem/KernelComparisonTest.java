package dev.nodeperm.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.oracle.Live;
import dev.nodeperm.oracle.NodeBinaries;
import java.nio.file.FileSystems;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * A short run of the comparison with the kernel; {@link KernelComparison} itself makes long ones.
 */
class KernelComparisonTest {
  private static final String HELPER = "24.13.0";
  private static final int PATHS = Integer.getInteger("nodeperm.paths", 2000);

  @Test
  void tracesAreThoseOfTheKernel() throws Exception {
    Assumptions.assumeTrue(FileSystems.getDefault().getSeparator().equals("/"));
    Live.need(HELPER);
    long seed = Long.getLong("nodeperm.seed", ThreadLocalRandom.current().nextInt(1 << 30));
    KernelComparison comparison = new KernelComparison(seed, NodeBinaries.here().get(HELPER));
    comparison.run(PATHS);
    System.out.println("[nodeperm] traces, -Dnodeperm.seed=" + seed + ": " + comparison);
    assertThat(comparison.differences).isEmpty();
  }
}
