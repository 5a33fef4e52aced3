package dev.nodeperm.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the page of operations against the catalogue. */
class OperationsPageTest {
  static final Path PAGE = Document.ROOT.resolve("docs/operations.md");

  @Test
  void pageIsUpToDate() throws IOException {
    assertEquals(
        OperationsPage.text(),
        Files.readString(PAGE),
        "operations.md is stale; write it with -Dtest=RewriteReleaseTables");
  }
}
