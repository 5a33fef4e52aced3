package dev.nodeperm.advisory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nodeperm.oracle.Live;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the reproduction of each advisory on real binaries on both sides of its boundaries. */
class ReproductionTest {
  private static final NodeBinaries BINARIES = NodeBinaries.here();

  /** Releases that lie on a boundary of some advisory; few, so that they can be fetched. */
  static Stream<String> releases() {
    return Stream.of(
        "20.3.0", "20.8.1", "20.20.2", "22.4.0", "22.23.1", "24.12.0", "24.13.0", "24.18.1",
        "25.2.1", "25.8.1", "26.3.0", "26.10.0");
  }

  @ParameterizedTest
  @MethodSource("releases")
  void leaksWhereTheDataSaysSo(String release) throws Exception {
    Live.need(release);
    assertEquals(List.of(), differences(release));
  }

  /** By hand: compares the releases that are named, or all. */
  public static void main(String[] arguments) throws Exception {
    List<String> releases =
        arguments.length > 0
            ? List.of(arguments)
            : NodeRelease.known().stream().map(NodeRelease::toString).toList();
    int differing = 0;
    for (String release : releases) {
      List<String> differences = differences(release);
      differences.forEach(System.out::println);
      differing += differences.size();
    }
    System.out.println(releases.size() + " releases, " + differing + " differences");
  }

  private static List<String> differences(String release) throws Exception {
    NodeRelease parsed = NodeRelease.parse(release);
    List<String> differences = new ArrayList<>();
    for (Advisory advisory : Advisories.all()) {
      Advisory.Reproduction shown = advisory.reproduction();
      if (shown != null && shown.within().contains(parsed)) {
        boolean leaks = leaks(parsed, shown);
        if (leaks != advisory.affects(parsed)) {
          differences.add(release + " " + advisory.id() + (leaks ? " leaks" : " does not leak"));
        }
      }
    }
    return differences;
  }

  private static boolean leaks(NodeRelease release, Advisory.Reproduction shown) throws Exception {
    Path place = Files.createTempDirectory("np-cve").toRealPath();
    try {
      Path a = place.resolve("a");
      Path n = place.resolve("n");
      Files.createDirectories(a.resolve("sub"));
      Files.createDirectories(n.resolve("sub"));
      Files.writeString(a.resolve("file"), "public");
      Files.writeString(n.resolve("file"), "secret");
      boolean stable = release.has(Behavior.PERMISSION_FLAG);
      List<String> command = new ArrayList<>(List.of("setsid", "timeout", "20"));
      command.add(BINARIES.get(release.toString()).toString());
      command.add("--no-warnings");
      command.add(stable ? "--permission" : "--experimental-permission");
      shown.options().forEach(option -> command.add(filled(option, a, n)));
      command.add("-e");
      command.add("const fs=require('fs'); const A='" + a + "', N='" + n + "'; " + shown.code());
      Path out = place.resolve("out");
      Process process =
          new ProcessBuilder(command)
              .directory(Path.of(filled(shown.directory(), a, n)).toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      process.getOutputStream().close();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "no end");
      // Traces show the source, so the mark counts only as a line of its own.
      return Files.readAllLines(out).contains("LEAK");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } finally {
      new ProcessBuilder("rm", "-rf", place.toString()).start().waitFor();
    }
  }

  private static String filled(String text, Path a, Path n) {
    return text.replace("$A", a.toString()).replace("$N", n.toString());
  }
}
