package dev.nodeperm.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Writes the pages of {@code docs/reference} and {@code docs/operations.md}. Not part of the build;
 * read the difference before you keep it:
 *
 * <pre>mvn -pl permission-core test -Dtest=RewriteReleaseTables</pre>
 */
class RewriteReleaseTables {
  @Test
  void rewrite() throws IOException {
    Files.createDirectories(ReleaseTablesTest.FOLDER);
    Files.writeString(OperationsPageTest.PAGE, OperationsPage.text());
    for (Map.Entry<String, String> page : ReleaseTables.pages().entrySet()) {
      Files.writeString(ReleaseTablesTest.FOLDER.resolve(page.getKey()), page.getValue());
    }
  }
}
