package dev.nodeperm.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nodeperm.oracle.generate.Topic;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random requests, put to this library and to real binaries of every class of releases.
 *
 * <p>Repeat a run with {@code -Dnodeperm.seed=}; {@code -Dnodeperm.requests=} sets how many per
 * topic and release.
 */
class LiveComparisonTest {
  private static final long SEED = Live.seed();
  private static final int REQUESTS = Integer.getInteger("nodeperm.requests", 3);

  static Stream<String> releases() {
    return ReleaseClasses.all().stream();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void answersAsTheBinary(String release) throws Exception {
    Answerer subject = Live.subject();
    Live.need(release);
    try (Fixture fixture = Fixture.create()) {
      Tally tally =
          Tally.compare(release, List.of(Topic.values()), SEED, REQUESTS, subject, fixture);
      System.out.println("[nodeperm] " + release + ", -Dnodeperm.seed=" + SEED + ": " + tally);
      assertTrue(tally.launches > 0, "nothing was compared");
      assertEquals(0, tally.differences, () -> String.join("\n", tally.shown));
    }
  }
}
