package dev.nodeperm.operation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The patterns that a pattern with braces stands for. */
final class GlobBraces {
  private static final int MOST = 1000;

  private GlobBraces() {}

  /**
   * The patterns, each once.
   *
   * @throws BadCallException if there are more than a thousand
   */
  static Set<String> expanded(String pattern) {
    Set<String> done = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(List.of(pattern));
    while (!open.isEmpty()) {
      List<String> next = new ArrayList<>();
      for (String one : open) {
        List<String> choices = firstBrace(one);
        if (choices == null) {
          done.add(one);
        } else {
          next.addAll(choices);
        }
      }
      if (next.size() + done.size() > MOST) {
        throw new BadCallException("more than " + MOST + " patterns in braces");
      }
      open = next;
    }
    return done;
  }

  /** The pattern with the first brace that has choices taken apart; null if there is none. */
  private static @Nullable List<String> firstBrace(String pattern) {
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
      boolean variable = open > 0 && pattern.charAt(open - 1) == '$';
      int close = variable ? -1 : closing(pattern, open);
      if (close < 0) {
        continue;
      }
      List<String> choices = choices(pattern.substring(open + 1, close));
      if (choices.size() > 1 || choices.size() == 1 && isSequence(pattern, open, close)) {
        String before = pattern.substring(0, open);
        String after = pattern.substring(close + 1);
        return choices.stream().map(choice -> before + choice + after).toList();
      }
    }
    return null;
  }

  private static boolean isSequence(String pattern, int open, int close) {
    return pattern.substring(open + 1, close).matches("-?\\d+\\.\\.-?\\d+(\\.\\.-?\\d+)?");
  }

  private static int closing(String pattern, int open) {
    int depth = 0;
    for (int i = open; i < pattern.length(); i++) {
      char sign = pattern.charAt(i);
      depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> choices(String inside) {
    List<String> choices = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < inside.length(); i++) {
      char sign = inside.charAt(i);
      depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
      if (sign == ',' && depth == 0) {
        choices.add(inside.substring(start, i));
        start = i + 1;
      }
    }
    choices.add(inside.substring(start));
    return choices.size() == 1 ? sequence(inside) : choices;
  }

  /** The numbers or letters from one to another. */
  private static List<String> sequence(String inside) {
    String[] ends = inside.split("\\.\\.", -1);
    List<String> all = new ArrayList<>();
    if (ends.length == 2 && ends[0].matches("-?\\d{1,6}") && ends[1].matches("-?\\d{1,6}")) {
      int first = Integer.parseInt(ends[0]);
      int last = Integer.parseInt(ends[1]);
      if (Math.abs((long) last - first) > MOST) {
        throw new BadCallException("more than " + MOST + " patterns in braces");
      }
      int step = first <= last ? 1 : -1;
      for (int i = first; i != last + step; i += step) {
        all.add(String.valueOf(i));
      }
    } else if (ends.length == 2 && ends[0].matches("[A-Za-z]") && ends[1].matches("[A-Za-z]")) {
      int step = ends[0].charAt(0) <= ends[1].charAt(0) ? 1 : -1;
      for (int i = ends[0].charAt(0); i != ends[1].charAt(0) + step; i += step) {
        all.add(String.valueOf((char) i));
      }
    } else {
      all.add(inside);
    }
    return all;
  }
}
