package dev.nodeperm.advisory;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nodeperm.oracle.NodeBinaries;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs programs on real binaries beside a folder that they are granted and one that they are not.
 */
final class AdvisoryRun implements AutoCloseable {
  private static final NodeBinaries BINARIES = NodeBinaries.here();

  private final Path place;

  AdvisoryRun() throws IOException {
    place = Files.createTempDirectory("np-cve").toRealPath();
    for (String folder : List.of("a", "n")) {
      Files.createDirectories(place.resolve(folder).resolve("sub"));
      Files.writeString(
          place.resolve(folder).resolve("file"), folder.equals("a") ? "public" : "secret");
    }
  }

  /** Releases on both sides of every boundary of an advisory, in order. */
  static Stream<NodeRelease> boundaries(Advisory advisory) {
    List<NodeRelease> all = NodeRelease.known();
    List<NodeRelease> chosen = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean affected = advisory.affects(all.get(i));
      boolean before =
          i > 0
              && sameLine(all.get(i - 1), all.get(i))
              && advisory.affects(all.get(i - 1)) != affected;
      boolean after =
          i + 1 < all.size()
              && sameLine(all.get(i), all.get(i + 1))
              && advisory.affects(all.get(i + 1)) != affected;
      if (before || after) {
        chosen.add(all.get(i));
      }
    }
    return chosen.stream();
  }

  private static boolean sameLine(NodeRelease one, NodeRelease other) {
    return one.major() == other.major();
  }

  /** The options of a reproduction on a release, with the model on. */
  List<String> options(NodeRelease release, Advisory.Reproduction shown) {
    List<String> options = new ArrayList<>();
    options.add(
        release.has(Behavior.PERMISSION_FLAG) ? "--permission" : "--experimental-permission");
    shown.options().forEach(option -> options.add(filled(option)));
    return options;
  }

  /** The lines that a program prints. */
  List<String> lines(NodeRelease release, Advisory.Reproduction shown, String code)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("setsid", "timeout", "20"));
    command.add(BINARIES.get(release.toString()).toString());
    command.add("--no-warnings");
    command.addAll(options(release, shown));
    command.addAll(List.of("-e", code));
    Path out = place.resolve("out");
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of(filled(shown.directory())).toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "no end");
    return Files.readAllLines(out);
  }

  /** A text with the folders filled in. */
  String filled(String text) {
    return text.replace("$A", place.resolve("a").toString())
        .replace("$N", place.resolve("n").toString());
  }

  @Override
  public void close() {
    NodeBinaries.deleteTree(place);
  }
}
