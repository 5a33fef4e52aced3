package dev.nodeperm.oracle.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nodeperm.oracle.Live;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Calls with arguments that are none, on real releases; of the modules beside {@code fs} some that
 * the seed decides: {@code -Dnodeperm.seed=} repeats a run, and there are eight times as many as
 * {@code -Dnodeperm.operations=} says.
 */
class BadArgumentsTest {
  private static final long SEED = Live.seed();
  private static final int CALLS = 8 * Integer.getInteger("nodeperm.operations", 40);

  @ParameterizedTest
  @ValueSource(strings = {"20.0.0", "22.4.0", "24.13.0", "26.10.0"})
  void refusesWhatTheBinaryRefuses(String release) throws Exception {
    ready(release);
    hold(release, BadArgumentsComparison.of(release));
  }

  @ParameterizedTest
  @ValueSource(strings = {"20.20.2", "22.23.3", "25.9.0", "26.10.0"})
  void refusesWhatOtherModulesRefuse(String release) throws Exception {
    ready(release);
    hold(release, BadArgumentsComparison.ofRest(release, SEED, CALLS));
  }

  private static void ready(String release) {
    if (!Files.isDirectory(Path.of("/dev/shm"))) {
      Live.skip("arguments on " + release, "there is no /dev/shm to make their trees in");
    }
    Live.need(release);
  }

  private static void hold(String release, BadArgumentsComparison comparison) {
    System.out.println(
        "[nodeperm] bad arguments on "
            + release
            + ", -Dnodeperm.seed="
            + SEED
            + ": "
            + comparison.outcomes
            + " outcomes, "
            + comparison.differences.size()
            + " differences");
    assertTrue(comparison.outcomes > 0, "nothing was compared");
    assertEquals(Map.of(), comparison.differences);
  }
}
