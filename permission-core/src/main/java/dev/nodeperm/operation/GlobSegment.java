package dev.nodeperm.operation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One component of a pattern of {@code glob} that has special signs, such as {@code *.js} or {@code
 * +(a|b)}. Matching takes time in proportion to the square of the name's length at most for each
 * sign. Immutable.
 */
final class GlobSegment {
  private static final String GROUPS = "!?+*@";
  private static final int DEEPEST = 50;

  /** One sign. */
  private sealed interface Sign {}

  private record Literal(char value) implements Sign {}

  private record Any() implements Sign {}

  private record Star() implements Sign {}

  private record OneOf(boolean negated, String ranges) implements Sign {}

  private record Group(char kind, List<List<Sign>> choices) implements Sign {}

  private final List<Sign> signs;
  private final boolean dots;

  private GlobSegment(List<Sign> signs, boolean dots) {
    this.signs = signs;
    this.dots = dots;
  }

  /** The component, or null if it has no special sign and stands for itself. */
  static @Nullable GlobSegment of(String text) {
    List<Sign> signs = new Reader(text).all();
    if (signs.stream().allMatch(sign -> sign instanceof Literal)) {
      return null;
    }
    return new GlobSegment(signs, text.startsWith("."));
  }

  /** Whether a name matches. A dot at the start is matched by a dot only. */
  boolean matches(String name) {
    boolean hidden = name.startsWith(".");
    if (name.isEmpty() || hidden && (!dots || name.equals(".") || name.equals(".."))) {
      return false;
    }
    BitSet start = new BitSet();
    start.set(0);
    return after(signs, name, start).get(name.length());
  }

  /** The places that are reached behind signs from places before them. */
  private static BitSet after(List<Sign> signs, String name, BitSet from) {
    BitSet at = from;
    for (Sign sign : signs) {
      if (at.isEmpty()) {
        return at;
      }
      at = after(sign, name, at);
    }
    return at;
  }

  private static BitSet after(Sign sign, String name, BitSet from) {
    BitSet next = new BitSet();
    if (sign instanceof Star) {
      next.set(from.nextSetBit(0), name.length() + 1);
      return next;
    } else if (sign instanceof Group group) {
      return after(group, name, from);
    }
    for (int at = from.nextSetBit(0); at >= 0 && at < name.length(); at = from.nextSetBit(at + 1)) {
      char there = name.charAt(at);
      boolean fits =
          sign instanceof Any
              || sign instanceof Literal literal && literal.value() == there
              || sign instanceof OneOf one && one.negated() != in(one.ranges(), there);
      if (fits) {
        next.set(at + 1);
      }
    }
    return next;
  }

  private static BitSet after(Group group, String name, BitSet from) {
    if (group.kind() == '!') {
      BitSet all = new BitSet();
      for (int at = from.nextSetBit(0); at >= 0; at = from.nextSetBit(at + 1)) {
        BitSet one = new BitSet();
        one.set(at);
        BitSet others = new BitSet();
        others.set(at, name.length() + 1);
        others.andNot(choices(group, name, one));
        all.or(others);
      }
      return all;
    }
    BitSet once = choices(group, name, from);
    if (group.kind() == '@') {
      return once;
    }
    BitSet all = new BitSet();
    if (group.kind() != '+') {
      all.or(from);
    }
    int before = -1;
    BitSet more = once;
    while (all.cardinality() != before) {
      before = all.cardinality();
      all.or(more);
      more = group.kind() == '?' ? more : choices(group, name, all);
    }
    return all;
  }

  private static BitSet choices(Group group, String name, BitSet from) {
    BitSet all = new BitSet();
    group.choices().forEach(choice -> all.or(after(choice, name, from)));
    return all;
  }

  /** Ranges are pairs of a first and a last character. */
  private static boolean in(String ranges, char value) {
    for (int i = 0; i < ranges.length(); i += 2) {
      if (ranges.charAt(i) <= value && value <= ranges.charAt(i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Reads the signs of a text. */
  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    List<Sign> all() {
      return signs(0);
    }

    private List<Sign> signs(int depth) {
      List<Sign> signs = new ArrayList<>();
      while (at < text.length()) {
        char sign = text.charAt(at);
        if (depth > 0 && (sign == '|' || sign == ')')) {
          return signs;
        }
        Sign special = depth < DEEPEST ? special(sign, depth) : null;
        if (special == null) {
          at++;
          special = new Literal(sign);
        }
        signs.add(special);
      }
      return signs;
    }

    private @Nullable Sign special(char sign, int depth) {
      boolean opens = at + 1 < text.length() && text.charAt(at + 1) == '(';
      if (opens && GROUPS.indexOf(sign) >= 0) {
        int start = at;
        Group group = group(sign, depth);
        if (group != null) {
          return group;
        }
        at = start;
      }
      if (sign == '*' || sign == '?') {
        at++;
        return sign == '*' ? new Star() : new Any();
      }
      return sign == '[' ? oneOf() : null;
    }

    private @Nullable Group group(char kind, int depth) {
      at += 2;
      List<List<Sign>> choices = new ArrayList<>();
      while (at < text.length()) {
        choices.add(signs(depth + 1));
        if (at < text.length() && text.charAt(at++) == ')') {
          return new Group(kind, choices);
        }
      }
      return null;
    }

    private @Nullable Sign oneOf() {
      int i = at + 1;
      boolean negated = i < text.length() && "!^".indexOf(text.charAt(i)) >= 0;
      i += negated ? 1 : 0;
      StringBuilder ranges = new StringBuilder();
      for (boolean first = true; i < text.length(); first = false) {
        char one = text.charAt(i);
        if (one == ']' && !first) {
          at = i + 1;
          return new OneOf(negated, ranges.toString());
        }
        boolean range =
            i + 2 < text.length() && text.charAt(i + 1) == '-' && text.charAt(i + 2) != ']';
        ranges.append(one).append(range ? text.charAt(i + 2) : one);
        i += range ? 3 : 1;
      }
      return null;
    }
  }
}
