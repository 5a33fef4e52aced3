package dev.nodeperm.oracle.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nodeperm.oracle.Live;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls with arguments that are none, on real releases. */
class BadArgumentsTest {
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
    hold(release, BadArgumentsComparison.ofRest(release));
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
            + ": "
            + comparison.outcomes
            + " outcomes, "
            + comparison.differences.size()
            + " differences");
    assertTrue(comparison.outcomes > 0, "nothing was compared");
    assertEquals(Map.of(), comparison.differences);
  }
}
