package dev.nodeperm.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every small list of grants against every short path, by the digests that {@link RecordExhaustive}
 * wrote.
 */
class ExhaustiveTest {
  static Stream<String> classes() throws Exception {
    var in = Objects.requireNonNull(ExhaustiveTest.class.getResourceAsStream("exhaustive.txt"));
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList().stream();
    }
  }

  @Test
  void coversEveryMatcherClass() throws Exception {
    assertEquals(
        List.copyOf(ReleaseClasses.MATCHERS.values()),
        classes().map(line -> line.split(" ")[1]).toList());
    assertTrue(Exhaustive.decisions() >= 1_000_000);
  }

  @ParameterizedTest
  @MethodSource("classes")
  void decidesAsTheBinary(String recorded) {
    Exhaustive.Decider decider =
        Subject.decider()
            .orElseGet(() -> Live.skip("all small lists of grants", "there is no engine yet"));
    for (String name : Exhaustive.NAMES) {
      if (Files.exists(Path.of("/" + name), LinkOption.NOFOLLOW_LINKS)) {
        Live.skip("all small lists of grants", "this machine has a /" + name);
      }
    }
    List<String> words = List.of(recorded.split(" "));
    String release = words.get(1);
    List<String> outcomes =
        Parallel.map(Exhaustive.lists(), grants -> decider.outcome(release, grants));
    List<String> digests = Exhaustive.digests(outcomes);
    List<String> different = new ArrayList<>();
    for (int i = 0; i < digests.size(); i++) {
      if (!digests.get(i).equals(words.get(i + 2))) {
        different.add(Exhaustive.GRANTS.get(i));
      }
    }
    assertEquals(
        List.of(),
        different,
        "on "
            + release
            + " some list that begins so is decided otherwise than by the"
            + " binary; RecordExhaustive shows which");
    System.out.println(
        "[nodeperm] "
            + words.get(0)
            + " "
            + release
            + ": "
            + Exhaustive.decisions()
            + " decisions, 0 differences");
  }
}
