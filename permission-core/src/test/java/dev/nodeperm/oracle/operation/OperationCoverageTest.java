package dev.nodeperm.oracle.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nodeperm.operation.Operation;
import dev.nodeperm.operation.OperationCatalogue;
import dev.nodeperm.oracle.Live;
import dev.nodeperm.oracle.NodeBinaries;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  @Test
  void everyFunctionOfTheCatalogueIsCalled() throws Exception {
    Set<String> called = new TreeSet<>();
    for (String resource : List.of("fs", "rest")) {
      Calls.of(resource).forEach(call -> called.add(call.name()));
    }
    Map<String, String> uncalled = Uncalled.reasons();
    List<String> wrong = new ArrayList<>();
    for (Operation operation : OperationCatalogue.standard().operations()) {
      String name = operation.name();
      if (called.contains(name) == uncalled.containsKey(name)) {
        wrong.add(name + (called.contains(name) ? " is called and listed" : " is never called"));
      }
    }
    assertEquals(List.of(), wrong, "call it in *-calls.txt, or list it in uncalled.txt");
    Set<String> unknown = new TreeSet<>(uncalled.keySet());
    OperationCatalogue.standard().operations().forEach(one -> unknown.remove(one.name()));
    assertEquals(Set.of(), unknown);
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
