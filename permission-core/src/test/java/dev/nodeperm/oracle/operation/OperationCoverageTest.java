package dev.nodeperm.oracle.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nodeperm.operation.Operation;
import dev.nodeperm.operation.OperationCatalogue;
import dev.nodeperm.oracle.Live;
import dev.nodeperm.oracle.NodeBinaries;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The catalogue knows every function that a release exports: it says what is checked, or that
 * nothing is.
 */
class OperationCoverageTest {
  @Test
  void knowsEveryExportedFunction() throws Exception {
    List<String> wrong = new ArrayList<>();
    OperationCatalogue catalogue = OperationCatalogue.standard();
    ExportedFunctions.kept()
        .forEach(
            (name, releases) -> {
              Optional<Operation> operation = catalogue.find(name);
              if (operation.isEmpty()) {
                wrong.add(name + " is not in the catalogue");
                return;
              }
              List<String> other = new ArrayList<>();
              for (NodeRelease release : NodeRelease.known()) {
                if (operation.get().in(release) != releases.contains(release.toString())) {
                  other.add(release.toString());
                }
              }
              if (!other.isEmpty()) {
                wrong.add(name + " is there or not otherwise on " + ObserveOperations.runs(other));
              }
            });
    assertEquals(List.of(), wrong);
  }

  static Stream<String> releases() {
    return OperationComparisonTest.releases();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void keepsWhatReleasesExport(String release) throws Exception {
    Live.need(release);
    TreeSet<String> kept = new TreeSet<>();
    ExportedFunctions.kept()
        .forEach(
            (name, releases) -> {
              if (releases.contains(release)) {
                kept.add(name);
              }
            });
    assertEquals(kept, new TreeSet<>(ExportedFunctions.of(NodeBinaries.here(), release)));
  }
}
