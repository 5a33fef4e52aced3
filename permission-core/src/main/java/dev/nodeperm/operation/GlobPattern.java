package dev.nodeperm.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of {@code glob} by its components, and which of them may match next. Immutable.
 *
 * @param parts the components as they are written, put in order
 * @param segments for each the special signs, null where it stands for itself
 * @param indexes the components that may match next
 * @param symlinks the {@code **} that have come through a link
 * @param realPaths where a search that follows links has been
 */
record GlobPattern(
    List<String> parts,
    List<@Nullable GlobSegment> segments,
    Set<Integer> indexes,
    Set<Integer> symlinks,
    Set<String> realPaths) {
  private static final String ALL = "**";

  /** The patterns that a text stands for. */
  static List<GlobPattern> of(String text) {
    List<List<String>> open = new ArrayList<>();
    // An empty text stands for none.
    Set<String> texts = text.isEmpty() ? Set.of() : GlobBraces.expanded(text.replace('\\', '/'));
    for (String one : texts) {
      open.add(new ArrayList<>(Arrays.asList(one.split("/+", -1))));
    }
    List<GlobPattern> patterns = new ArrayList<>();
    for (List<String> parts : GlobParts.ordered(open)) {
      List<@Nullable GlobSegment> segments = new ArrayList<>();
      parts.forEach(part -> segments.add(part.equals(ALL) ? null : GlobSegment.of(part)));
      patterns.add(new GlobPattern(parts, segments, Set.of(0), Set.of(), Set.of()));
    }
    return patterns;
  }

  int last() {
    return parts.size() - 1;
  }

  boolean isFirst() {
    return indexes.contains(0);
  }

  boolean isLast(boolean directory) {
    return indexes.contains(last())
        || directory && isLiteral(last(), "") && indexes.contains(last() - 1) && isAll(last() - 1);
  }

  boolean hasSeenLinks() {
    return indexes.stream().anyMatch(index -> !symlinks.contains(index));
  }

  boolean isAll(int index) {
    return index >= 0 && index < parts.size() && parts.get(index).equals(ALL);
  }

  /** Whether a component stands for itself. */
  boolean isLiteral(int index) {
    return index >= 0 && index < parts.size() && !isAll(index) && segments.get(index) == null;
  }

  boolean isLiteral(int index, String text) {
    return isLiteral(index) && parts.get(index).equals(text);
  }

  boolean isSpecial(int index) {
    return index < parts.size() && segments.get(index) != null;
  }

  boolean test(int index, String name) {
    if (index >= parts.size()) {
      return false;
    }
    GlobSegment segment = segments.get(index);
    return isAll(index)
        || (segment == null ? parts.get(index).equals(name) : segment.matches(name));
  }

  GlobPattern child(Set<Integer> next, Set<Integer> links) {
    return new GlobPattern(parts, segments, new LinkedHashSet<>(next), links, realPaths);
  }

  /** The same, with the places where the search has been. */
  GlobPattern within(Set<String> places) {
    return new GlobPattern(parts, segments, indexes, symlinks, places);
  }

  /** What is left of the pattern from a component on. */
  String rest(int index) {
    return parts.stream().skip(Math.max(index, 0)).collect(Collectors.joining("/"));
  }

  /** Whether the whole pattern matches a path, by its text. */
  boolean matches(String path) {
    List<String> names = Arrays.asList(path.split("/+", -1));
    boolean[] open = new boolean[parts.size() + 1];
    open[0] = true;
    for (int i = 0; i < names.size(); i++) {
      boolean[] next = new boolean[parts.size() + 1];
      String name = names.get(i);
      boolean end = name.isEmpty() && i == names.size() - 1 && i > 0;
      for (int p = 0; p <= parts.size(); p++) {
        if (open[p] && p == parts.size()) {
          next[p] = end;
        } else if (open[p] && isAll(p)) {
          open[p + 1] = true;
          next[p] = !name.startsWith(".");
        } else if (open[p] && test(p, name)) {
          next[p + 1] = true;
        }
      }
      open = next;
    }
    for (int p = parts.size(); p > 0 && isAll(p - 1); p--) {
      open[p] |= open[p - 1];
    }
    return open[parts.size()];
  }
}
