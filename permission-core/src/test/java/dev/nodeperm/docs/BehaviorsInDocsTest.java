package dev.nodeperm.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nodeperm.EffectiveGrant;
import dev.nodeperm.error.ErrorCode;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import dev.nodeperm.release.ReleaseRanges;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what the documents say of releases against {@link Behavior}. */
class BehaviorsInDocsTest {
  private static final Pattern ROW =
      Pattern.compile("\\|.*\\| `([^`|]+)` \\| `([A-Z][A-Z_0-9]+)` \\|");
  private static final Pattern NAME =
      Pattern.compile("`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|DROP|BENCH)`");
  private static final Pattern FOREIGN = Pattern.compile("(ERR|NODE|PERM|JAVA|XDG)_?\\w*");
  private static final List<Behavior> COLUMNS =
      List.of(
          Behavior.LEAF_MARKS,
          Behavior.WILDCARD_CHILD_FIRST,
          Behavior.GRANTS_RESOLVED,
          Behavior.DUPLICATE_GRANT_ABORTS,
          Behavior.COVERED_GRANT_SKIPPED,
          Behavior.SPLIT_NODES_STAY_UNMARKED);

  private static List<Document> semantics() {
    return Document.all().stream()
        .filter(d -> d.toString().replace('\\', '/').startsWith("docs/semantics/"))
        .toList();
  }

  @Test
  void everyBehaviorHasOneRowWithItsReleases() {
    Map<Behavior, List<String>> said = new EnumMap<>(Behavior.class);
    for (Document document : semantics()) {
      for (String line : document.prose()) {
        Matcher row = ROW.matcher(line);
        if (row.matches()) {
          said.computeIfAbsent(Behavior.valueOf(row.group(2)), b -> new ArrayList<>())
              .add(row.group(1));
        }
      }
    }
    List<String> wrong = new ArrayList<>();
    for (Behavior behavior : Behavior.values()) {
      List<String> rows = said.getOrDefault(behavior, List.of());
      if (!rows.equals(List.of(behavior.ranges().toString()))) {
        wrong.add(behavior + " is " + behavior.ranges() + ", and in the documents " + rows);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyNameIsAConstant() {
    Set<String> constants = new TreeSet<>();
    Stream.of(Behavior.values(), ErrorCode.values(), EffectiveGrant.Effect.values())
        .flatMap(Arrays::stream)
        .forEach(constant -> constants.add(constant.name()));
    List<String> unknown = new ArrayList<>();
    for (Document document : Document.all()) {
      Matcher name = NAME.matcher(String.join("\n", document.prose()));
      while (name.find()) {
        if (!constants.contains(name.group(1)) && !FOREIGN.matcher(name.group(1)).matches()) {
          unknown.add(document + ": " + name.group(1));
        }
      }
    }
    assertEquals(List.of(), unknown);
  }

  /** The table of classes gives each known release one row, and in it what its behaviours are. */
  @Test
  void everyReleaseIsOfOneMatcherClass() {
    Document page = Document.read(Document.ROOT.resolve("docs/semantics/matcher-classes.md"));
    List<String[]> rows =
        page.prose().stream()
            .filter(l -> l.matches("\\| S\\d+ \\|.*"))
            .map(l -> l.split(" *\\| *"))
            .toList();
    List<String> wrong = new ArrayList<>();
    for (NodeRelease release : NodeRelease.known()) {
      List<String> behaviors = COLUMNS.stream().map(b -> release.has(b) ? "yes" : "no").toList();
      List<List<String>> found =
          rows.stream()
              .filter(row -> ReleaseRanges.parse(row[2].replace("`", "")).contains(release))
              .map(row -> List.of(row).subList(3, 3 + COLUMNS.size()))
              .toList();
      if (!found.equals(List.of(behaviors))) {
        wrong.add(release + ": " + behaviors + " but " + found);
      }
    }
    assertEquals(List.of(), wrong);
  }
}
