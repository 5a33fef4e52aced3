package dev.nodeperm.oracle.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.PermissionScope;
import dev.nodeperm.error.InputException;
import dev.nodeperm.operation.JsValue;
import dev.nodeperm.operation.Operation;
import dev.nodeperm.operation.OperationCatalogue;
import dev.nodeperm.operation.Outcome;
import dev.nodeperm.operation.Simulation;
import dev.nodeperm.operation.Simulator;
import dev.nodeperm.oracle.Json;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The grants that a call is said to lack let it pass, once they are added. */
class NeedsProperties {
  private static final List<Call> CALLS =
      Stream.of("fs", "rest").flatMap(resource -> Calls.of(resource).stream()).toList();

  private static final int LEAST_SHOWN = 250;

  /** A call on a release, with options of the launch beside the model. */
  record Case(NodeRelease release, List<String> grants, String name, List<JsValue> arguments) {
    Launch.Started started(List<String> added) {
      List<String> args = new ArrayList<>();
      args.add(
          release.has(Behavior.PERMISSION_FLAG) ? "--permission" : "--experimental-permission");
      args.addAll(grants);
      args.addAll(added);
      args.addAll(List.of("-e", "0"));
      NodeLaunch launch = NodeLaunch.on(release.toString()).args(args).directory("/w");
      return (Launch.Started) launch.withoutFiles().start();
    }
  }

  private static List<JsValue> values(Call call) {
    String text = Json.write(call.args()).replace("$A", "/w/a").replace("$B", "/w/b");
    return Json.list(Json.read(text.replace("$R", "/w").replace("$N", "n"))).stream()
        .map(OperationSubject::value)
        .toList();
  }

  private static List<String> everything(NodeRelease release) {
    return Stream.of(PermissionScope.values())
        .filter(scope -> scope.in(release) && scope.option().isPresent())
        .map(scope -> scope.option().orElseThrow() + (scope.isFileSystem() ? "=*" : ""))
        .toList();
  }

  /** Whether the call was denied, and so told something. */
  private static boolean holds(Case of) {
    Operation operation = OperationCatalogue.standard().find(of.name()).orElseThrow();
    if (!operation.in(of.release())) {
      return false;
    }
    Simulator simulator = Simulator.of(of.started(List.of()));
    List<String> needs;
    try {
      Simulation simulation = simulator.simulate(operation, of.arguments());
      needs = simulator.needs(of.name(), of.arguments());
      if (!simulation.isRefused()) {
        assertThat(needs).isEmpty();
        return false;
      } else if (simulation.outcome() == Outcome.DISABLED && needs.isEmpty()) {
        return false;
      }
    } catch (InputException e) {
      return false;
    }
    if (needs.isEmpty()) {
      // Then nothing that can be granted lets it pass.
      assertThat(isRefused(of, everything(of.release()))).as(of.toString()).isTrue();
      return false;
    }
    assertThat(isRefused(of, needs)).as(of + " with " + needs).isFalse();
    return true;
  }

  /** Whether a call is refused, by the model or, behind it, for its arguments. */
  private static boolean isRefused(Case of, List<String> added) {
    Operation operation = OperationCatalogue.standard().find(of.name()).orElseThrow();
    try {
      return Simulator.of(of.started(added)).simulate(operation, of.arguments()).isRefused();
    } catch (InputException e) {
      return true;
    }
  }

  /** Every call of the comparison with binaries, on the first and last release of every line. */
  @Example
  void letEveryKnownCallPass() {
    Set<String> shown = new HashSet<>();
    for (String release : List.of("20.0.0", "20.20.2", "22.23.3", "24.21.0", "25.0.0", "26.10.0")) {
      for (Call call : CALLS) {
        if (OperationCatalogue.standard().find(call.name()).isPresent()
            && holds(new Case(NodeRelease.parse(release), List.of(), call.name(), values(call)))) {
          shown.add(call.name());
        }
      }
    }
    // All functions that a check can stop, and that are not refused whatever is granted.
    assertThat(shown).hasSizeGreaterThan(LEAST_SHOWN);
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<String> path =
        Arbitraries.strings().withChars("ab/.,*é ").ofMinLength(1).ofMaxLength(12);
    List<Operation> operations =
        OperationCatalogue.standard().operations().stream()
            .filter(one -> one.name().startsWith("fs."))
            .toList();
    Arbitrary<List<JsValue>> arguments =
        path.map(text -> JsValue.of(text)).list().ofMinSize(1).ofMaxSize(2);
    Arbitrary<List<String>> grants =
        Combinators.combine(Arbitraries.of("--allow-fs-read=", "--allow-fs-write="), path)
            .as((option, value) -> option + value)
            .list()
            .ofMaxSize(1);
    return Combinators.combine(
            Arbitraries.of(NodeRelease.known()), grants, Arbitraries.of(operations), arguments)
        .as((release, given, one, values) -> new Case(release, given, one.name(), values));
  }

  /** The parent of the current directory is there on every machine, so that it is widened. */
  @Example
  void aDirectoryThatIsGrantedByARelativePathStays() {
    NodeRelease release = NodeRelease.parse("20.0.0");
    List<String> grants = List.of("--allow-fs-read=..");
    assertThat(holds(new Case(release, grants, "fs.openSync", List.of(JsValue.of("a"))))).isTrue();
  }

  @Property(tries = 2000)
  void letCallsPass(@ForAll("cases") Case of) {
    holds(of);
  }
}
