package dev.nodeperm.options;

import dev.nodeperm.release.NodeRelease;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of the option table, for all releases together.
 *
 * <p>A line is fields between tabs: {@code o name kind env|cli ranges}, {@code a name words
 * ranges}, {@code g group ranges} for a set of releases with the same engine flags, {@code v flag
 * type groups}. Ranges are {@code first-last} between blanks.
 *
 * @param options the runtime's own options
 * @param aliases names that stand for other words
 */
record OptionLines(List<Line<NodeOption>> options, List<Line<Alias>> aliases) {
  static final OptionLines ALL = read();

  /** The engine's flags: most of the table, and few launches have one. */
  static final class Flags {
    static final List<Line<V8Flag>> ALL = readFlags();

    private Flags() {}
  }

  /** Something with the releases that have it. */
  record Line<T>(T what, Releases in) {}

  /** A name that stands for other words. */
  record Alias(String name, List<String> words) {}

  /** Stretches of releases, as numbers that order like them: first, last, first, last... */
  record Releases(long[] bounds) {
    boolean contains(NodeRelease release) {
      long number = number(release.major(), release.minor(), release.patch());
      for (int i = 0; i < bounds.length; i += 2) {
        if (number >= bounds[i] && number <= bounds[i + 1]) {
          return true;
        }
      }
      return false;
    }

    static Releases parse(String text) {
      String[] words = text.replace('-', ' ').split(" ");
      long[] bounds = new long[words.length];
      for (int i = 0; i < words.length; i++) {
        String word = words[i];
        int one = word.indexOf('.');
        int two = word.indexOf('.', one + 1);
        bounds[i] =
            number(
                Integer.parseInt(word.substring(0, one)),
                Integer.parseInt(word.substring(one + 1, two)),
                Integer.parseInt(word.substring(two + 1)));
      }
      return new Releases(bounds);
    }

    private static long number(int major, int minor, int patch) {
      return (major * 1_000_000L + minor) * 1_000_000L + patch;
    }
  }

  private static OptionLines read() {
    List<Line<NodeOption>> options = new ArrayList<>();
    List<Line<Alias>> aliases = new ArrayList<>();
    for (String line : lines('o', 'a')) {
      String[] f = line.split("\t");
      if (f[0].equals("o")) {
        NodeOption option = new NodeOption(f[1], OptionKind.valueOf(f[2]), f[3].equals("env"));
        options.add(new Line<>(option, Releases.parse(f[4])));
      } else {
        Alias alias = new Alias(f[1], List.of(f[2].split(" ")));
        aliases.add(new Line<>(alias, Releases.parse(f[3])));
      }
    }
    return new OptionLines(List.copyOf(options), List.copyOf(aliases));
  }

  private static List<Line<V8Flag>> readFlags() {
    List<Line<V8Flag>> flags = new ArrayList<>();
    Map<String, Releases> groups = new HashMap<>();
    for (String line : lines('g', 'v')) {
      String[] f = line.split("\t");
      if (f[0].equals("g")) {
        groups.put(f[1], Releases.parse(f[2]));
      } else {
        flags.add(new Line<>(new V8Flag(f[1], f[2]), ofGroups(f[3], groups)));
      }
    }
    return List.copyOf(flags);
  }

  /** The lines that begin with one letter or the other. */
  private static List<String> lines(char one, char other) {
    List<String> lines = new ArrayList<>();
    String text = text();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      char first = text.charAt(start);
      if (first == one || first == other) {
        lines.add(text.substring(start, end));
      }
      start = end + 1;
    }
    return lines;
  }

  private static Releases ofGroups(String text, Map<String, Releases> groups) {
    List<Long> bounds = new ArrayList<>();
    for (String range : text.split(" ")) {
      int dash = range.indexOf('-');
      int last = Integer.parseInt(range.substring(dash + 1));
      for (int group = Integer.parseInt(range.substring(0, dash)); group <= last; group++) {
        for (long bound :
            groups.getOrDefault(String.valueOf(group), new Releases(new long[0])).bounds()) {
          bounds.add(bound);
        }
      }
    }
    return new Releases(bounds.stream().mapToLong(Long::longValue).toArray());
  }

  private static String text() {
    try (InputStream in = OptionLines.class.getResourceAsStream("options.tsv")) {
      if (in == null) {
        throw new IllegalStateException("options.tsv is missing from the library");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
