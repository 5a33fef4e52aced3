package dev.nodeperm.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * A set of releases, written the way the measurements are written down.
 *
 * <p>Words, separated by blanks: {@code 24.*} a whole line, {@code 24>=24.4.0} a line from a
 * release on, {@code 24<=24.3.0} a line up to a release, {@code 24.1.0-24.3.0} a stretch of one
 * line, {@code 24+} a line and all later ones, {@code all}.
 *
 * <p>Immutable.
 */
public final class ReleaseRanges {
  private record Range(NodeRelease first, NodeRelease last) {}

  private static final int END = Integer.MAX_VALUE;

  private final String text;
  private final List<Range> ranges;

  private ReleaseRanges(String text, List<Range> ranges) {
    this.text = text;
    this.ranges = ranges;
  }

  /**
   * Reads a set of releases.
   *
   * @param text words as {@code 20>=20.16.0 23+}
   * @return the set
   * @throws IllegalArgumentException if a word has none of the forms
   */
  public static ReleaseRanges parse(String text) {
    List<Range> ranges = new ArrayList<>();
    StringTokenizer words = new StringTokenizer(text);
    do {
      ranges.add(range(words.hasMoreTokens() ? words.nextToken() : ""));
    } while (words.hasMoreTokens());
    return new ReleaseRanges(text, List.copyOf(ranges));
  }

  private static Range range(String word) {
    int cut;
    if (word.equals("all")) {
      return new Range(new NodeRelease(20, 0, 0), new NodeRelease(END, END, END));
    } else if (word.endsWith(".*")) {
      return new Range(
          start(word.substring(0, word.length() - 2)), end(word.substring(0, word.length() - 2)));
    } else if (word.endsWith("+")) {
      return new Range(start(word.substring(0, word.length() - 1)), new NodeRelease(END, END, END));
    } else if ((cut = word.indexOf(">=")) > 0) {
      return new Range(NodeRelease.parse(word.substring(cut + 2)), end(word.substring(0, cut)));
    } else if ((cut = word.indexOf("<=")) > 0) {
      return new Range(start(word.substring(0, cut)), NodeRelease.parse(word.substring(cut + 2)));
    } else if ((cut = word.indexOf('-')) > 0) {
      return new Range(
          NodeRelease.parse(word.substring(0, cut)), NodeRelease.parse(word.substring(cut + 1)));
    }
    return new Range(NodeRelease.parse(word), NodeRelease.parse(word));
  }

  private static NodeRelease start(String line) {
    return new NodeRelease(Integer.parseInt(line), 0, 0);
  }

  private static NodeRelease end(String line) {
    return new NodeRelease(Integer.parseInt(line), END, END);
  }

  /**
   * {@return whether a release, as it stands and not as it is modelled, lies in the set}
   *
   * @param release any release from 20.0.0 on; an extrapolated one is compared by its own number
   */
  public boolean contains(NodeRelease release) {
    for (Range range : ranges) {
      if (release.compareTo(range.first) >= 0 && release.compareTo(range.last) <= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@return the first known release of each line that lies in the set, by line; lines that have
   * none are absent}
   */
  public Map<Integer, NodeRelease> firstByLine() {
    Map<Integer, NodeRelease> first = new LinkedHashMap<>();
    for (NodeRelease known : NodeRelease.known()) {
      if (contains(known)) {
        first.putIfAbsent(known.major(), known);
      }
    }
    return first;
  }

  /** The text that this was read from. */
  @Override
  public String toString() {
    return text;
  }
}
