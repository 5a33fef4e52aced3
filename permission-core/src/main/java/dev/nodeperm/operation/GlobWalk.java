package dev.nodeperm.operation;

import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code glob} looks at, in its order. For one thread. */
final class GlobWalk extends GlobLooks {
  /** Patterns to try at a path. */
  private record Item(String path, List<GlobPattern> patterns) {}

  private final String root;
  private final List<GlobPattern> patterns = new ArrayList<>();
  private final List<GlobPattern> excluded = new ArrayList<>();
  private final boolean follows;
  private final boolean withTypes;
  private final Deque<Item> queue = new ArrayDeque<>();
  private final Map<String, List<GlobPattern>> next = new LinkedHashMap<>();
  private final Set<String> results = new LinkedHashSet<>();
  private final double depth;
  private boolean failed;

  GlobWalk(Run run, JsValue pattern, JsValue options) {
    super(run);
    JsValue directory = options.property("cwd");
    this.root = directory.isNothing() ? "." : Utf8.text(bytes(directory));
    this.follows =
        has(Behavior.GLOB_FOLLOWS_LINKS) && options.property("followSymlinks").isTruthy();
    this.withTypes = options.property("withFileTypes").isTruthy();
    boolean limited =
        has(Behavior.GLOB_LIMITS_DEPTH) && options.property("maxDepth") instanceof JsValue.Num;
    this.depth =
        limited ? ((JsValue.Num) options.property("maxDepth")).value() : Double.POSITIVE_INFINITY;
    this.failed = directory instanceof JsValue.Url && !has(Behavior.GLOB_TAKES_URL);
    if (options.property("exclude") instanceof JsValue.Items items) {
      failed |= !has(Behavior.GLOB_EXCLUDES_PATTERNS);
      for (JsValue item : items.values()) {
        excluded.addAll(GlobPattern.of(resolved(root, Utf8.text(bytes(item)))));
      }
    }
    List<JsValue> all = pattern instanceof JsValue.Items items ? items.values() : List.of(pattern);
    for (JsValue one : all) {
      if (!(one instanceof JsValue.Text text)) {
        throw new BadCallException("not a pattern: " + CallValues.shown(one));
      }
      patterns.addAll(GlobPattern.of(text.value()));
    }
  }

  void search() {
    queue.push(new Item(".", patterns));
    while (!queue.isEmpty() && !ends()) {
      Item item = queue.pop();
      for (GlobPattern pattern : item.patterns()) {
        if (!ends()) {
          visit(item.path(), pattern);
        }
      }
      next.forEach((path, all) -> queue.push(new Item(path, all)));
      next.clear();
    }
    if (isSync() && withTypes && !ends()) {
      for (String path : results) {
        entry(path.startsWith("/") ? path : joined(root, path));
      }
    }
    end();
  }

  private boolean ends() {
    return failed || broken() || stopped();
  }

  private void visit(String path, GlobPattern pattern) {
    if (known(path, pattern)) {
      return;
    }
    String full = resolved(root, path);
    Entry entry = entry(full);
    if (ends()) {
      return;
    }
    boolean directory = isDirectory(full, entry, pattern);
    boolean last = pattern.isLast(directory);
    if (isExcluded(full)) {
      return;
    }
    if (pattern.isFirst() && pattern.isLiteral(0)) {
      String start = pattern.parts().get(0);
      String leads = start.isEmpty() ? "/" : start.equals("..") ? "../" : start;
      if (start.isEmpty() || start.equals("..") || start.equals(".")) {
        add(leads, pattern.child(Set.of(1), Set.of()));
        return;
      }
    }
    int end = pattern.last();
    if (last && pattern.isLiteral(end)) {
      String name = pattern.parts().get(end);
      Entry found = entry(joined(full, name));
      if (found != null && (!name.isEmpty() || directory)) {
        results.add(joined(path, name));
      }
      if (ends() || pattern.indexes().equals(Set.of(end))) {
        return;
      }
    } else if (last
        && pattern.isAll(end)
        && (!path.equals(".") || pattern.isLiteral(0, ".") || end == 0 && entry != null)) {
      results.add(path);
    }
    if (directory && isInReach(full, pattern) && !isCircle(full, pattern)) {
      descend(path, full, pattern, last);
    }
  }

  private boolean isDirectory(String full, @Nullable Entry entry, GlobPattern pattern) {
    if (entry == null || !entry.isLink()) {
      return entry != null && entry.isDirectory();
    }
    return follows ? leadsToDirectory(full) : pattern.hasSeenLinks();
  }

  /** Whether the limit of depth lets the search go into a directory. */
  private boolean isInReach(String full, GlobPattern pattern) {
    byte[] top = Utf8.bytes(resolved(root, ""));
    byte[] here = Utf8.bytes(full);
    boolean above = pattern.isLiteral(0, "") && pattern.parts().size() > 1;
    return depth == Double.POSITIVE_INFINITY
        || above && !Arrays.equals(top, here) && WalkPaths.isBelow(top, here)
        || WalkPaths.steps(top, here) < depth;
  }

  /** Whether a search that follows links has been here. */
  private boolean isCircle(String full, GlobPattern pattern) {
    if (!follows) {
      return false;
    }
    String real = realPath(full);
    return real != null && pattern.realPaths().contains(real);
  }

  private void descend(String path, String full, GlobPattern pattern, boolean last) {
    Set<String> real = pattern.realPaths();
    if (follows) {
      String here = realPath(full);
      real = new LinkedHashSet<>(real);
      if (here != null) {
        real.add(here);
      }
    }
    List<Entry> children;
    int first = pattern.indexes().iterator().next();
    if (pattern.indexes().size() == 1 && pattern.isLiteral(first)) {
      String name = pattern.parts().get(first);
      Entry found = entry(joined(full, name));
      if (found == null || ends()) {
        return;
      }
      children = List.of(new Entry(name, found.kind()));
    } else {
      children = entries(full);
    }
    for (Entry child : children) {
      if (ends() || !child(path, full, pattern.within(real), last, child)) {
        return;
      }
    }
  }

  /** Tries a pattern at what is in a directory; false if the rest of it is not looked at. */
  private boolean child(String path, String full, GlobPattern pattern, boolean last, Entry child) {
    String below = joined(path, child.name());
    String fullBelow = joined(full, child.name());
    remember(fullBelow, child);
    boolean directory =
        child.isDirectory() || follows && child.isLink() && leadsToDirectory(fullBelow);
    Set<Integer> indexes = new LinkedHashSet<>();
    Set<Integer> links = new LinkedHashSet<>();
    for (int index : pattern.indexes()) {
      boolean stops = has(Behavior.GLOB_STOPS_AT_KNOWN);
      if (stops && (known(below, pattern, index) || known(below, pattern, index + 1))) {
        return false;
      }
      if (pattern.isAll(index)) {
        boolean link = !follows && pattern.symlinks().contains(index);
        all(path, pattern, index, child, directory, link, last, indexes, links);
      } else if (pattern.isLiteral(index)) {
        if (pattern.test(index, child.name()) && index != pattern.last()) {
          indexes.add(index + 1);
        } else if (pattern.isLiteral(index, ".") && pattern.test(index + 1, child.name())) {
          if (index + 1 == pattern.last()) {
            results.add(below);
          } else {
            indexes.add(index + 2);
          }
        }
      } else if (pattern.isSpecial(index) && pattern.test(index, child.name())) {
        if (index == pattern.last()) {
          results.add(below);
        } else if (directory) {
          indexes.add(index + 1);
        }
      }
    }
    if (!indexes.isEmpty()) {
      add(below, pattern.child(indexes, links));
    }
    return true;
  }

  private void all(
      String path,
      GlobPattern pattern,
      int index,
      Entry child,
      boolean directory,
      boolean link,
      boolean last,
      Set<Integer> indexes,
      Set<Integer> links) {
    String below = joined(path, child.name());
    int following = index + 1;
    boolean matches = pattern.test(following, child.name());
    if (child.name().startsWith(".") && !matchesDot(pattern, following, child.name())) {
      return;
    }
    if (!link && directory) {
      indexes.add(index);
    } else if (!link && index == pattern.last()) {
      results.add(below);
    }
    if (matches && following == pattern.last() && !last) {
      results.add(below);
    } else if (matches && directory) {
      indexes.add(index + 2);
    }
    boolean through = directory || child.isLink() && !has(Behavior.GLOB_LIMITS_DEPTH);
    if ((matches || pattern.isLiteral(0, ".")) && through && !link) {
      indexes.add(following);
    }
    if (!follows && child.isLink()) {
      links.add(index);
    }
    if (pattern.isLiteral(following, "..") && directory) {
      parent(path, pattern, following);
    }
  }

  private boolean matchesDot(GlobPattern pattern, int from, String name) {
    if (!has(Behavior.GLOB_MATCHES_DOTS)) {
      return false;
    }
    int at = from;
    while (pattern.isAll(at)) {
      at++;
    }
    return pattern.test(at, name);
  }

  /** A {@code ..} behind a {@code **} goes on here and above. */
  private void parent(String path, GlobPattern pattern, int index) {
    String above = joined(path, "..");
    if (index < pattern.last()) {
      for (String one : List.of(path, above)) {
        if (!next.containsKey(one) && !known(one, pattern, index + 1)) {
          next.put(one, new ArrayList<>(List.of(pattern.child(Set.of(index + 1), Set.of()))));
        }
      }
      return;
    }
    boolean here = known(path, pattern, index);
    if (!here) {
      known(path, pattern.child(Set.of(index), Set.of()));
      results.add(path);
    }
    if (!known(above, pattern, index)) {
      known(above, pattern.child(Set.of(index), Set.of()));
      results.add(above);
    }
  }

  private void add(String path, GlobPattern pattern) {
    if (isExcluded(path)) {
      return;
    }
    String full = resolved(root, path);
    if (has(Behavior.GLOB_LOOKS_AHEAD)) {
      // What is not there breaks the search.
      Entry entry = entrySync(full);
      if (entry == null) {
        failed = true;
        return;
      } else if (entry.isDirectory() && isExcluded(full + "/")) {
        return;
      }
    } else if (isExcluded(full + "/")) {
      Entry entry = entrySync(full);
      failed |= entry == null;
      if (entry == null || entry.isDirectory()) {
        return;
      }
    }
    next.computeIfAbsent(path, p -> new ArrayList<>()).add(pattern);
  }

  private boolean isExcluded(String path) {
    return excluded.stream().anyMatch(pattern -> pattern.matches(path));
  }
}
