package dev.nodeperm.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The classes and methods that the index of the matcher names are there. */
class CodeInDocsTest {
  private static final Path SOURCES = Document.ROOT.resolve("permission-core/src/main/java");
  private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+)(?:\\.(\\w+))?`");

  @Test
  void theIndexOfTheMatcherNamesWhatIsThere() throws Exception {
    List<String> cells =
        Document.read(Document.ROOT.resolve("docs/semantics/matching.md")).prose().stream()
            .dropWhile(line -> !line.equals("## Where each rule is"))
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "))
            .filter(line -> line.startsWith("|"))
            .map(line -> line.substring(line.lastIndexOf('|', line.length() - 2)))
            .toList();
    List<String> missing = new ArrayList<>();
    int found = 0;
    for (String cell : cells) {
      Matcher name = NAME.matcher(cell);
      while (name.find()) {
        found++;
        String method = name.group(2);
        String text = source(name.group(1));
        if (text.isEmpty()
            || method != null && !Pattern.compile("\\b" + method + "\\(").matcher(text).find()) {
          missing.add(name.group());
        }
      }
    }
    assertTrue(found > 15, "only " + found + " names in the index");
    assertEquals(List.of(), missing);
  }

  private static String source(String type) throws Exception {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().equals(type + ".java"))
              .findFirst()
              .orElse(null);
      return file == null ? "" : Files.readString(file);
    }
  }
}
