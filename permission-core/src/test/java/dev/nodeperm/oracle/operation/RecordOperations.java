package dev.nodeperm.oracle.operation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Writes {@link OperationCorpus} from what {@link FullOperationComparison} has kept, of each kind
 * of calls of which something is; started by hand.
 *
 * <pre>
 * mvn -pl permission-core test -Dtest=RecordOperations [-Dnodeperm.kept=FOLDER] [-Dnodeperm.step=3]
 * </pre>
 */
class RecordOperations {
  private static final Path FOLDER = Path.of("src/test/resources/dev/nodeperm/oracle/operation");

  @Test
  void record() throws Exception {
    Path kept = Path.of(System.getProperty("nodeperm.kept", "target/operations"));
    for (String resource : List.of("fs", "rest")) {
      if (Files.isDirectory(kept.resolve(resource))) {
        record(kept, resource);
      }
    }
  }

  private static void record(Path kept, String resource) throws IOException {
    OperationCorpus corpus = new OperationCorpus();
    for (String release : ObserveOperations.releases("all")) {
      Path file = kept.resolve(resource).resolve(release + ".jsonl");
      if (Files.exists(file)) {
        corpus.add(release, file);
      }
    }
    Path written = FOLDER.resolve(resource + "-operations.jsonl.gz");
    List<String> lines = corpus.lines(Integer.getInteger("nodeperm.step", 1));
    try (var out = new GZIPOutputStream(Files.newOutputStream(written))) {
      for (String line : lines) {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    System.out.println(
        "[nodeperm] " + (lines.size() - 1) + " calls, " + Files.size(written) + " bytes");
  }
}
