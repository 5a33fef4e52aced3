package dev.nodeperm.operation.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nodeperm.batch.BatchAnswerer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What binaries were seen to hand on, asked of this library. */
class RecordedChildrenTest {
  @Test
  void handsOnAsRecorded() throws IOException {
    ChildComparison comparison = new ChildComparison();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Objects.requireNonNull(getClass().getResourceAsStream("children.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      for (String request = lines.readLine(); request != null; request = lines.readLine()) {
        String binary = Objects.requireNonNull(lines.readLine());
        comparison.compare(request, binary, new BatchAnswerer().answer(request));
      }
    }
    assertTrue(comparison.children > 200, comparison::toString);
    assertEquals(0, comparison.differences.size(), () -> String.join("\n", comparison.differences));
  }
}
