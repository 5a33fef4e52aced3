package dev.nodeperm.operation.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nodeperm.batch.BatchAnswerer;
import dev.nodeperm.oracle.NodeBinaries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What binaries were seen to hand on, asked of this library. */
class RecordedChildrenTest {
  @Test
  void handsOnAsRecorded() throws IOException {
    ChildComparison comparison = new ChildComparison();
    // Whether a directory is there counts, so they have to be.
    Path place = ChildComparison.place();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Objects.requireNonNull(getClass().getResourceAsStream("children.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      for (String request = lines.readLine(); request != null; request = lines.readLine()) {
        String binary = Objects.requireNonNull(lines.readLine());
        String here = request.replace(ChildComparison.NOWHERE, place.toString());
        binary = binary.replace(ChildComparison.NOWHERE, place.toString());
        comparison.compare(here, binary, new BatchAnswerer().answer(here));
      }
    } finally {
      NodeBinaries.deleteTree(place);
    }
    assertTrue(comparison.children > 200, comparison::toString);
    assertEquals(0, comparison.differences.size(), () -> String.join("\n", comparison.differences));
  }
}
