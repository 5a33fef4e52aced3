package dev.nodeperm.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of packages in the document on architecture is that of the tree. */
class ArchitectureDocTest {
  private static final Pattern ROW = Pattern.compile("\\| `(dev\\.nodeperm[.a-z]*)` \\|.*");

  private static final Pattern EXPORTS = Pattern.compile("The module exports ([^:]+):");

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

  @Test
  void namesWhatTheModuleExports() throws Exception {
    ModuleDescriptor module =
        ModuleFinder.of(Document.ROOT.resolve("permission-core/target/classes"))
            .find("dev.nodeperm")
            .orElseThrow()
            .descriptor();
    Set<String> exported = new TreeSet<>();
    for (ModuleDescriptor.Exports exports : module.exports()) {
      assertFalse(exports.isQualified(), exports::toString);
      exported.add(exports.source());
    }
    String text = Files.readString(Document.ROOT.resolve("docs/architecture.md"));
    Matcher sentence = EXPORTS.matcher(text);
    assertTrue(sentence.find());
    assertEquals(
        exported, new TreeSet<>(Arrays.asList(sentence.group(1).replace("`", "").split(",\\s+"))));
  }
}
