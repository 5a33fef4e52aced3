package dev.nodeperm.oracle.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nodeperm.oracle.Live;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Says of calls what the binaries did when the {@link OperationCorpus} was recorded; needs none of
 * them.
 *
 * <p>The first differences are in the failure, all in {@code target/recorded-operations.txt}.
 */
class RecordedOperationsTest {
  private static final int SHOWN = 20;

  @Test
  void deniesAsRecorded() throws Exception {
    if (!Files.isDirectory(Path.of("/dev/shm"))) {
      Live.skip("the recorded operations", "there is no /dev/shm to make their tree in");
    }
    List<String> differences = new ArrayList<>();
    int outcomes = 0;
    try (OperationTree tree = OperationTree.create()) {
      tree.ready(0);
      for (var release : OperationCorpus.read().entrySet()) {
        for (var set : release.getValue().entrySet()) {
          OperationSubject subject = OperationSubject.of(release.getKey(), set.getKey(), tree);
          for (OperationCorpus.Entry entry : set.getValue()) {
            String difference =
                OperationComparison.difference(
                    entry.truth(), subject.answer(entry.call(), tree), entry.call());
            if (OperationComparison.NOTHING.equals(difference)) {
              continue;
            }
            outcomes++;
            if (difference != null) {
              differences.add(
                  entry.call() + " " + release.getKey() + "/" + set.getKey() + ": " + difference);
            }
          }
        }
      }
    }
    System.out.println(
        "[nodeperm] recorded operations: "
            + outcomes
            + " outcomes, "
            + differences.size()
            + " differences");
    Files.write(Path.of("target/recorded-operations.txt"), differences);
    assertTrue(outcomes > 10_000, "the corpus is not whole");
    List<String> shown = differences.subList(0, Math.min(SHOWN, differences.size()));
    assertEquals(0, differences.size(), () -> String.join("\n", shown));
  }
}
