package dev.nodeperm.oracle.operation;

import dev.nodeperm.oracle.Live;
import dev.nodeperm.oracle.NodeBinaries;
import dev.nodeperm.oracle.Parallel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Writes {@code exports.txt} with the binaries of all releases; started by hand.
 *
 * <pre>
 * mvn -pl permission-core test -Dtest=RecordExports -Dnodeperm.live=required
 * </pre>
 */
class RecordExports {
  private static final Path FILE =
      Path.of("src/test/resources/dev/nodeperm/oracle/operation/exports.txt");

  @Test
  void record() throws IOException {
    List<String> releases = ObserveOperations.releases("all");
    releases.forEach(Live::need);
    Files.write(FILE, lines(releases));
  }

  /** The lines of the file. */
  static List<String> lines(List<String> releases) {
    List<List<String>> all = Parallel.map(releases, RecordExports::ask);
    Map<String, List<String>> byName = new TreeMap<>();
    for (int i = 0; i < releases.size(); i++) {
      for (String name : all.get(i)) {
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(releases.get(i));
      }
    }
    return ExportedFunctions.lines(byName);
  }

  private static List<String> ask(String release) {
    try {
      return ExportedFunctions.of(NodeBinaries.here(), release);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
