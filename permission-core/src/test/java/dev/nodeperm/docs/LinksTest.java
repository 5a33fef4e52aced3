package dev.nodeperm.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Follows every link between documents and into them. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)]+)\\)");

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> broken = new ArrayList<>();
    for (Document document : Document.all()) {
      Matcher link = LINK.matcher(String.join(" ", document.prose()));
      while (link.find()) {
        String target = link.group(1);
        if (!target.startsWith("https://") && !leadsSomewhere(document, target)) {
          broken.add(document + ": " + target);
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  private static boolean leadsSomewhere(Document from, String target) {
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    Path path = file.isEmpty() ? from.path() : from.path().resolveSibling(file).normalize();
    return Files.exists(path)
        && (hash < 0 || anchors(Document.read(path)).contains(target.substring(hash + 1)));
  }

  /** The anchors that headings get where the documents are shown. */
  static Set<String> anchors(Document document) {
    Set<String> anchors = new HashSet<>();
    for (String line : document.prose()) {
      if (line.matches("#+ .*")) {
        String heading = line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT);
        anchors.add(heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'));
      }
    }
    return anchors;
  }
}
