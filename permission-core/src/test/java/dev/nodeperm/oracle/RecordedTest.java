package dev.nodeperm.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Answers as the binaries of all releases did when the {@link Corpus} was recorded; needs none of
 * them.
 *
 * <p>Where they differ, the first differences are in the failure, and all in {@code
 * target/recorded-differences.txt}.
 */
class RecordedTest {
  private static final int SHOWN = 20;

  /** Only each so many-th launch, for those who run this test some hundred times. */
  private static final int EVERY = Integer.getInteger("nodeperm.recorded.every", 1);

  @Test
  void answersAsRecorded() throws Exception {
    Answerer subject =
        Subject.answerer()
            .orElseGet(() -> Live.skip("the recorded corpus", "there is no engine yet"));
    List<String> differences = new ArrayList<>();
    long[] counts = new long[2];
    int[] seen = new int[1];
    try (Fixture fixture = Fixture.create()) {
      Corpus.read(
          entry -> {
            if (seen[0]++ % EVERY != 0) {
              return;
            }
            String request = fixture.fill(entry.request());
            Comparison comparison =
                Comparison.of(request, fixture.fill(entry.answer()), subject.answer(request));
            counts[0]++;
            counts[1] += comparison.decisions();
            if (comparison.difference() != null) {
              differences.add(comparison.difference());
            }
          });
    }
    System.out.println(
        "[nodeperm] recorded: "
            + counts[0]
            + " launches, "
            + counts[1]
            + " decisions, "
            + differences.size()
            + " differences");
    Files.write(Path.of("target/recorded-differences.txt"), differences);
    assertTrue(seen[0] > 12_000, "the corpus is not whole");
    List<String> shown = differences.subList(0, Math.min(SHOWN, differences.size()));
    assertEquals(0, differences.size(), () -> String.join("\n", shown));
  }
}
