package dev.nodeperm.docs;

import dev.nodeperm.docs.Document.Block;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The examples in Javadoc, each a preformatted block of code, as blocks of Java.
 *
 * <p>They leave their imports out, as those would be most of the text: a reader follows the links
 * of the page. All that is exported is imported here, and what such code mostly uses.
 */
final class JavadocExamples {
  private static final String OPENING = "<pre>{@code";
  private static final String CLOSING = "}</pre>";
  private static final Path SOURCES =
      Document.ROOT.resolve("permission-core/src/main/java/dev/nodeperm");

  private static final List<String> IMPORTS =
      List.of(
          "import dev.nodeperm.*;",
          "import dev.nodeperm.advisory.*;",
          "import dev.nodeperm.analysis.*;",
          "import dev.nodeperm.assertj.*;",
          "import dev.nodeperm.batch.*;",
          "import dev.nodeperm.cases.*;",
          "import dev.nodeperm.error.*;",
          "import dev.nodeperm.filesystem.*;",
          "import dev.nodeperm.junit.*;",
          "import dev.nodeperm.links.*;",
          "import dev.nodeperm.operation.*;",
          "import dev.nodeperm.operation.child.*;",
          "import dev.nodeperm.release.*;",
          "import java.nio.file.*;",
          "import java.util.*;",
          "import org.junit.jupiter.params.*;",
          "import static dev.nodeperm.assertj.PermissionAssertions.*;");

  private JavadocExamples() {}

  /** The sources, each with the examples in it. */
  static List<Document> all() {
    try (Stream<Path> walk = Files.walk(SOURCES)) {
      return walk.filter(path -> path.toString().endsWith(".java"))
          .sorted()
          .map(JavadocExamples::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The source of a type. */
  static Document of(Class<?> type) {
    String name = type.getName().substring("dev.nodeperm.".length());
    return read(SOURCES.resolve(name.replace('.', '/') + ".java"));
  }

  private static Document read(Path path) {
    List<String> lines = Document.lines(path);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).endsWith(OPENING)) {
        List<String> example = new ArrayList<>(IMPORTS);
        int end = i + 1;
        while (!lines.get(end).endsWith(CLOSING)) {
          example.add(lines.get(end).replaceFirst("^ *\\* ?", ""));
          end++;
        }
        blocks.add(new Block("java", i + 1, example));
        i = end;
      }
    }
    return new Document(path, lines, blocks);
  }
}
