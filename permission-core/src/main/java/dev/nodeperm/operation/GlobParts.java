package dev.nodeperm.operation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the components of patterns in order: what stands for nothing goes, and doubles go. */
final class GlobParts {
  private static final String ALL = "**";
  private static final String UP = "..";
  private static final int MOST = 1000;

  private GlobParts() {}

  /** The patterns in order; the lists may be changed. */
  static List<List<String>> ordered(List<List<String>> patterns) {
    for (int i = 0; i < patterns.size(); i++) {
      List<String> parts = patterns.get(i);
      boolean changed = true;
      while (changed) {
        changed = stars(parts, patterns);
        changed |= dots(parts);
        changed |= parents(parts);
      }
      if (patterns.size() > MOST) {
        throw new BadCallException("more than " + MOST + " patterns");
      }
    }
    return merged(patterns);
  }

  /** Takes out a {@code **} behind another, and one before {@code ..} by two patterns instead. */
  private static boolean stars(List<String> parts, List<List<String>> patterns) {
    boolean changed = false;
    for (int at = parts.indexOf(ALL); at >= 0; at = next(parts, ALL, at + 1)) {
      while (at + 1 < parts.size() && parts.get(at + 1).equals(ALL)) {
        parts.remove(at + 1);
      }
      if (name(parts, at + 1, UP) && isName(parts, at + 2) && isName(parts, at + 3)) {
        changed = true;
        parts.remove(at);
        List<String> other = new ArrayList<>(parts);
        other.set(at, ALL);
        patterns.add(other);
        at--;
      }
    }
    return changed;
  }

  private static boolean dots(List<String> parts) {
    boolean changed = false;
    for (int i = 1; i < parts.size() - 1; i++) {
      String part = parts.get(i);
      boolean root = i == 1 && part.isEmpty() && parts.get(0).isEmpty();
      if (!root && (part.isEmpty() || part.equals("."))) {
        parts.remove(i--);
        changed = true;
      }
    }
    if (parts.size() == 2
        && parts.get(0).equals(".")
        && (parts.get(1).isEmpty() || parts.get(1).equals("."))) {
      parts.remove(1);
      changed = true;
    }
    return changed;
  }

  private static boolean parents(List<String> parts) {
    boolean changed = false;
    for (int up = next(parts, UP, 1); up >= 0; up = next(parts, UP, up + 1)) {
      String before = parts.get(up - 1);
      if (isName(parts, up - 1) && !before.equals(ALL)) {
        changed = true;
        boolean dot = up == 1 && name(parts, up + 1, ALL);
        parts.remove(up);
        parts.remove(up - 1);
        if (dot) {
          parts.add(up - 1, ".");
        }
        if (parts.isEmpty()) {
          parts.add("");
        }
        up = Math.max(up - 2, 0);
      }
    }
    return changed;
  }

  private static int next(List<String> parts, String part, int from) {
    for (int i = Math.max(from, 0); i < parts.size(); i++) {
      if (parts.get(i).equals(part)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean name(List<String> parts, int at, String name) {
    return at < parts.size() && parts.get(at).equals(name);
  }

  /** A component that is neither empty nor of dots. */
  private static boolean isName(List<String> parts, int at) {
    return at < parts.size()
        && !parts.get(at).isEmpty()
        && !parts.get(at).equals(".")
        && !parts.get(at).equals(UP);
  }

  /** Patterns of which one has what the other has go into one. */
  private static List<List<String>> merged(List<List<String>> patterns) {
    for (int i = 0; i < patterns.size() - 1; i++) {
      for (int j = i + 1; j < patterns.size(); j++) {
        List<String> both = merged(patterns.get(i), patterns.get(j));
        if (both != null) {
          patterns.set(i, List.of());
          patterns.set(j, both);
          break;
        }
      }
    }
    return patterns.stream().filter(parts -> !parts.isEmpty()).toList();
  }

  private static @Nullable List<String> merged(List<String> a, List<String> b) {
    List<String> result = new ArrayList<>();
    int i = 0;
    int j = 0;
    char which = ' ';
    while (i < a.size() && j < b.size()) {
      String one = a.get(i);
      String two = b.get(j);
      if (one.equals(two)) {
        result.add(one);
        i++;
        j++;
      } else if (one.equals(ALL) && i + 1 < a.size() && two.equals(a.get(i + 1))) {
        result.add(one);
        i++;
      } else if (two.equals(ALL) && j + 1 < b.size() && one.equals(b.get(j + 1))) {
        result.add(two);
        j++;
      } else if (one.equals("*") && covers(two) && which != 'b') {
        which = 'a';
        result.add(one);
        i++;
        j++;
      } else if (two.equals("*") && covers(one) && which != 'a') {
        which = 'b';
        result.add(two);
        i++;
        j++;
      } else {
        return null;
      }
    }
    return a.size() == b.size() ? result : null;
  }

  private static boolean covers(String part) {
    return !part.isEmpty() && !part.startsWith(".") && !part.equals(ALL);
  }
}
