package dev.nodeperm.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nodeperm.release.NodeRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the generated pages against what they are generated from. */
class ReleaseTablesTest {
  static final Path FOLDER = Document.ROOT.resolve("docs/reference");

  @Test
  void pagesAreUpToDate() throws IOException {
    for (Map.Entry<String, String> page : ReleaseTables.pages().entrySet()) {
      assertEquals(
          page.getValue(),
          Files.readString(FOLDER.resolve(page.getKey())),
          page.getKey() + " is stale; write it with -Dtest=RewriteReleaseTables");
    }
  }

  @Test
  void noPageIsLeftOver() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(
          new TreeSet<>(ReleaseTables.pages().keySet()),
          files
              .map(f -> f.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void cellsSayWhichReleases() {
    String table =
        new LineTable("X")
            .has("late", r -> r.compareTo(NodeRelease.parse("22.5.0")) >= 0)
            .row("one", r -> r.toString().equals("24.1.0") ? "odd" : "")
            .toString();
    assertTrue(table.contains("| late | – | – | from 22.5.0 | yes | yes | yes | yes |"), table);
    assertTrue(table.contains("| one | – | – | – | – | odd in 24.1.0 | – | – |"), table);
  }
}
