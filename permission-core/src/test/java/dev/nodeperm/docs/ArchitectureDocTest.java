package dev.nodeperm.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of packages in the document on architecture is that of the tree. */
class ArchitectureDocTest {
  private static final Pattern ROW = Pattern.compile("\\| `(dev\\.nodeperm[.a-z]*)` \\|.*");

  @Test
  void describesEveryPackage() throws Exception {
    Set<String> said = new TreeSet<>();
    for (String line : Document.read(Document.ROOT.resolve("docs/architecture.md")).prose()) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        said.add(row.group(1));
      }
    }
    Path sources = Document.ROOT.resolve("permission-core/src/main/java");
    Set<String> packages = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .filter(file -> file.endsWith("package-info.java"))
          .forEach(
              file ->
                  packages.add(sources.relativize(file.getParent()).toString().replace('/', '.')));
    }
    assertEquals(packages, said);
  }
}
