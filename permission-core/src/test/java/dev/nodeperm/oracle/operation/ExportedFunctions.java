package dev.nodeperm.oracle.operation;

import dev.nodeperm.oracle.NodeBinaries;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * The functions that releases export: from a binary, and as kept in {@code exports.txt}, where a
 * line is a name and the releases that have it, as runs.
 */
final class ExportedFunctions {
  private ExportedFunctions() {}

  /** The names that a binary prints. */
  static List<String> of(NodeBinaries binaries, String release) throws IOException {
    Path out = Files.createTempFile("np", "exports");
    try (InputStream script = resource("exports.js")) {
      String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      ProcessBuilder builder =
          new ProcessBuilder(binaries.get(release).toString(), "--no-warnings", "-e", text);
      builder.environment().clear();
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.redirectOutput(out.toFile());
      Process process = builder.start();
      try {
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
          throw new IOException(release + " does not say what it exports");
        }
      } finally {
        process.destroyForcibly();
      }
      return Files.readAllLines(out);
    } catch (InterruptedException e) {
      throw new IOException(e);
    } finally {
      Files.delete(out);
    }
  }

  /** What is kept: names, each with its releases. */
  static Map<String, Set<String>> kept() throws IOException {
    List<String> all = ObserveOperations.releases("all");
    Map<String, Set<String>> kept = new LinkedHashMap<>();
    try (InputStream in = resource("exports.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String[] words = line.split(" ");
        Set<String> releases = new TreeSet<>();
        for (int i = 1; i < words.length; i++) {
          String[] ends = words[i].split("-");
          releases.addAll(
              all.subList(all.indexOf(ends[0]), all.indexOf(ends[ends.length - 1]) + 1));
        }
        kept.put(words[0], releases);
      }
    }
    return kept;
  }

  /** The lines to keep. */
  static List<String> lines(Map<String, List<String>> byName) {
    List<String> lines = new ArrayList<>();
    new TreeMap<>(byName)
        .forEach((name, releases) -> lines.add(name + " " + ObserveOperations.runs(releases)));
    return lines;
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(ExportedFunctions.class.getResourceAsStream(name));
  }
}
