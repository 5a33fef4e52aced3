package dev.nodeperm.operation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that a mistyped one may have been meant for. */
final class NearNames {
  private static final int LONGEST = 64;
  private static final int MOST = 3;

  private NearNames() {}

  private record Near(String name, int distance) {}

  static List<String> of(String name, Collection<String> names) {
    String wrong = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    return names.stream()
        .map(known -> new Near(known, distance(wrong, known)))
        .filter(near -> near.distance() <= Math.max(2, wrong.length() / 3))
        .sorted(Comparator.comparingInt(Near::distance))
        .limit(MOST)
        .map(Near::name)
        .toList();
  }

  /** The number of letters to change; a name without its module is as near as can be. */
  private static int distance(String wrong, String known) {
    String a = wrong.toLowerCase(Locale.ROOT);
    String b = known.toLowerCase(Locale.ROOT);
    if (b.endsWith("." + a)) {
      return 0;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
        diagonal = row[j];
        row[j] = Math.min(cost, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
