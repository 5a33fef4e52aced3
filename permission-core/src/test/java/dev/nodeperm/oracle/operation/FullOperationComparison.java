package dev.nodeperm.oracle.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nodeperm.oracle.Live;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All calls under all sets of grants, on the first and last release of every line and on both sides
 * of every boundary; started by hand.
 *
 * <pre>
 * mvn -pl permission-core test -Dtest=FullOperationComparison -Dnodeperm.live=required
 * </pre>
 *
 * <p>What the binaries did is kept in {@code target/operations} (or the folder of {@code
 * -Dnodeperm.kept}), and not asked for again. {@code -Dnodeperm.releases=22.23,26.10.0} narrows it,
 * and so does {@code -Dnodeperm.calls="rest:6:0 rest=net.,tls."}, with words as {@link Calls} has
 * them. The figures for {@code docs/conformance.md} are left in {@code target/operations.md}, the
 * differences in {@code target/operation-differences.txt}.
 */
class FullOperationComparison {
  /** The releases on both sides of a boundary, and the ends of the lines. */
  static final String RELEASES =
      "20.0.0,20.3.0,20.3.1,20.5.0,20.5.1,20.8.0,20.8.1,20.9.0,20.10.0,20.11.1,"
          + "20.12.0,20.15.0,20.15.1,20.17.0,20.18.0,20.19.6,20.20.0,20.20.1,20.20.2,"
          + "21.0.0,21.6.2,21.7.0,21.7.3,22.0.0,22.4.0,22.4.1,22.5.0,22.12.0,22.13.1,"
          + "22.14.0,22.15.0,22.15.1,22.16.0,22.17.0,22.18.0,22.19.0,22.20.0,22.21.1,"
          + "22.22.0,22.22.1,22.22.2,22.23.0,22.23.1,22.23.2,22.23.3,23.0.0,23.6.1,23.7.0,"
          + "23.10.0,23.11.0,23.11.1,24.0.0,24.1.0,24.2.0,24.3.0,24.4.1,24.5.0,24.12.0,"
          + "24.13.0,24.13.1,24.14.0,24.14.1,24.15.0,24.16.0,24.17.0,24.18.0,24.18.1,"
          + "24.19.0,24.20.0,24.21.0,25.0.0,25.2.1,25.3.0,25.4.0,25.5.0,25.7.0,25.8.0,"
          + "25.8.1,25.8.2,25.9.0,26.0.0,26.1.0,26.2.0,26.3.0,26.3.1,26.5.0,26.5.1,26.6.0,"
          + "26.7.0,26.8.0,26.8.2,26.9.0,26.10.0";

  @Test
  void everyCall() throws Exception {
    Path kept = Path.of(System.getProperty("nodeperm.kept", "target/operations"));
    List<String> releases =
        ObserveOperations.releases(System.getProperty("nodeperm.releases", RELEASES));
    releases.forEach(Live::need);
    StringBuilder table = new StringBuilder("| calls | releases | outcomes | differences |\n");
    table.append("|---|--:|--:|--:|\n");
    Path lines = Path.of("target/operation-differences.txt");
    Files.write(lines, List.of());
    long different = 0;
    for (String resource : System.getProperty("nodeperm.calls", "fs rest").split(" ")) {
      SweepOperations.sweep(kept.resolve(resource), releases, resource);
      CompareOperations.Report report = new CompareOperations.Report();
      for (String release : releases) {
        report.add(kept.resolve(resource), release, "");
      }
      different += report.different;
      Files.write(
          lines,
          Stream.concat(Files.readAllLines(lines).stream(), report.lines().stream()).toList());
      table.append(
          String.format(
              "| %s | %d | %d | %d |%n",
              resource, report.releases, report.compared, report.different));
    }
    Files.writeString(Path.of("target/operations.md"), table);
    System.out.println("[nodeperm] operations:\n" + table);
    assertEquals(0, different, "see " + lines);
  }
}
