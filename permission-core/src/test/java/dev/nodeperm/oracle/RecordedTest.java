package dev.nodeperm.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers as the binaries of all releases did when the {@link Corpus} was recorded; needs none of them. */
class RecordedTest {
  private static final int SHOWN = 20;

  @Test
  void answersAsRecorded() throws Exception {
    Answerer subject = Subject.answerer().orElseGet(() -> Live.skip("the recorded corpus", "there is no engine yet"));
    List<String> differences = new ArrayList<>();
    long[] counts = new long[3];
    try (Fixture fixture = Fixture.create()) {
      Corpus.read(entry -> {
        String request = fixture.fill(entry.request());
        Comparison comparison = Comparison.of(request, fixture.fill(entry.answer()), subject.answer(request));
        counts[0]++;
        counts[1] += comparison.decisions();
        if (comparison.difference() != null && counts[2]++ < SHOWN) {
          differences.add(comparison.difference());
        }
      });
    }
    System.out.println("[nodeperm] recorded: " + counts[0] + " launches, " + counts[1] + " decisions, " + counts[2]
        + " differences");
    assertTrue(counts[0] > 4_000, "the corpus is not whole");
    assertEquals(0, counts[2], () -> String.join("\n", differences));
  }
}
