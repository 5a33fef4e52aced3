package dev.nodeperm.oracle.operation;

import dev.nodeperm.release.NodeRelease;
import dev.nodeperm.release.ReleaseRanges;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What is known to be said otherwise than the binaries do, from {@code gaps.txt}. It is neither
 * compared nor counted as compared.
 */
final class KnownGaps {
  private static final List<Gap> ALL = read();

  private record Gap(String name, String set, ReleaseRanges releases, String what) {
    boolean isFor(Call call, GrantSet grants, NodeRelease release) {
      return matches(name, call.name())
          && matches(set, grants.name())
          && releases.contains(release);
    }

    private static boolean matches(String pattern, String text) {
      return pattern.endsWith("*")
          ? text.startsWith(pattern.substring(0, pattern.length() - 1))
          : text.equals(pattern);
    }
  }

  private KnownGaps() {}

  /** Whether something of what a call does is not compared: all, published or performed. */
  static boolean hold(String what, Call call, GrantSet set, String release) {
    NodeRelease parsed = NodeRelease.parse(release);
    return ALL.stream().anyMatch(gap -> gap.what().equals(what) && gap.isFor(call, set, parsed));
  }

  private static List<Gap> read() {
    try (var in = Objects.requireNonNull(KnownGaps.class.getResourceAsStream("gaps.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" {2,}"))
          .map(words -> new Gap(words[0], words[1], ReleaseRanges.parse(words[2]), words[3]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
