package dev.nodeperm.docs;

import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A table of the documents with a column for each release line, whose cells say what the releases
 * of the line have in common, or from which release on they differ.
 */
final class LineTable {
  private static final Map<Integer, List<NodeRelease>> LINES = new TreeMap<>();

  static {
    for (NodeRelease release : NodeRelease.known()) {
      LINES.computeIfAbsent(release.major(), line -> new ArrayList<>()).add(release);
    }
  }

  private final StringBuilder text = new StringBuilder();

  LineTable(String subject) {
    text.append("| ").append(subject);
    LINES.keySet().forEach(line -> text.append(" | ").append(line));
    text.append(" |\n|---");
    LINES.keySet().forEach(line -> text.append("|---"));
    text.append("|\n");
  }

  /** Adds a row of what each release has; an empty text is nothing. */
  LineTable row(String subject, Function<NodeRelease, String> value) {
    text.append("| ").append(subject);
    for (List<NodeRelease> line : LINES.values()) {
      text.append(" | ").append(cell(line, value));
    }
    text.append(" |\n");
    return this;
  }

  /** As {@link #row} for what a release has or has not. */
  LineTable has(String subject, Function<NodeRelease, Boolean> value) {
    return row(subject, release -> value.apply(release) ? "yes" : "");
  }

  private static String cell(List<NodeRelease> line, Function<NodeRelease, String> value) {
    List<String> stretches = new ArrayList<>();
    int from = 0;
    while (from < line.size()) {
      String here = value.apply(line.get(from));
      int next = from + 1;
      while (next < line.size() && value.apply(line.get(next)).equals(here)) {
        next++;
      }
      if (!here.isEmpty()) {
        stretches.add(stretch(line, from, next - 1, here));
      }
      from = next;
    }
    return stretches.isEmpty() ? "–" : String.join("; ", stretches);
  }

  private static String stretch(List<NodeRelease> line, int first, int last, String value) {
    String said = value.equals("yes") ? "" : value + " ";
    if (first == 0 && last == line.size() - 1) {
      return value;
    } else if (last == line.size() - 1) {
      return said + "from " + line.get(first);
    } else if (first == 0) {
      return said + "to " + line.get(last);
    } else if (first == last) {
      return said + "in " + line.get(first);
    }
    return said + line.get(first) + " to " + line.get(last);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
