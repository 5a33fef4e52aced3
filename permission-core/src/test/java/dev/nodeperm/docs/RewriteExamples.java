package dev.nodeperm.docs;

import dev.nodeperm.batch.BatchAnswerer;
import dev.nodeperm.docs.Document.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Writes what the examples print now into the documents. Not part of the build; read the difference
 * before you keep it:
 *
 * <pre>mvn -pl permission-core test -Dtest=RewriteExamples</pre>
 */
class RewriteExamples {
  @Test
  void rewrite() throws IOException {
    for (Document document : Document.all()) {
      List<String> lines = new ArrayList<>(document.lines());
      List<Block> blocks = document.blocks();
      // From the end, so that the lines in front keep their numbers.
      for (int i = blocks.size() - 1; i >= 0; i--) {
        Block block = blocks.get(i);
        List<String> now = block.lines();
        List<String> repeated = block.repeated();
        if (repeated != null) {
          now = repeated;
        } else if (block.kind().equals("console")) {
          now = ConsoleExample.rerun(block.lines());
        } else if (block.kind().equals("json answer")) {
          BatchAnswerer answerer = new BatchAnswerer();
          now = blocks.get(i - 1).lines().stream().map(answerer::answer).toList();
        }
        if (!now.equals(block.lines())) {
          List<String> old = lines.subList(block.line(), block.line() + block.lines().size());
          old.clear();
          old.addAll(now);
        }
      }
      if (!lines.equals(document.lines())) {
        Files.write(document.path(), lines);
      }
    }
  }
}
