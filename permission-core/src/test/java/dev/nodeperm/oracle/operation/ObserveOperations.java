package dev.nodeperm.oracle.operation;

import dev.nodeperm.oracle.Json;
import dev.nodeperm.oracle.NodeBinaries;
import dev.nodeperm.oracle.Parallel;
import dev.nodeperm.release.NodeRelease;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Prints what calls do under sets of grants: the outcomes, each with the releases that have it.
 *
 * <pre>
 * java -cp ... dev.nodeperm.oracle.operation.ObserveOperations RELEASES GRANTS CALL...
 * </pre>
 *
 * <p>{@code RELEASES}: beginnings of releases with commas between, or {@code all}. {@code GRANTS}:
 * names of {@link GrantSet} with commas between, {@code all}, or options of the launch that begin
 * with {@code --}, with spaces between. {@code CALL}: a line as in {@code calls.txt}.
 */
public final class ObserveOperations {
  private ObserveOperations() {}

  /** The arguments are those above. */
  public static void main(String[] args) throws IOException {
    List<String> releases = releases(args[0]);
    List<Call> calls = new ArrayList<>();
    Stream.of(args).skip(2).forEach(line -> calls.addAll(Calls.read(line)));
    for (String grants : args[1].startsWith("--") ? List.of(args[1]) : sets(args[1])) {
      List<List<String>> outcomes = outcomes(releases, grants, calls);
      System.out.println("== " + grants);
      for (int i = 0; i < calls.size(); i++) {
        Map<String, List<String>> clusters = new LinkedHashMap<>();
        for (int r = 0; r < releases.size(); r++) {
          String outcome = outcomes.get(r).isEmpty() ? "no such mode" : outcomes.get(r).get(i);
          clusters.computeIfAbsent(outcome, o -> new ArrayList<>()).add(releases.get(r));
        }
        System.out.println(calls.get(i));
        clusters.forEach(
            (outcome, who) -> System.out.println("  " + runs(who) + "\n    " + outcome));
      }
    }
  }

  private static List<List<String>> outcomes(
      List<String> releases, String grants, List<Call> calls) {
    return Parallel.map(
        releases,
        release -> {
          List<String> options =
              grants.startsWith("--")
                  ? List.of(grants.split(" "))
                  : GrantSet.valueOf(grants).options(release).orElse(null);
          if (options == null) {
            return List.of();
          }
          try (OperationTree tree = OperationTree.create()) {
            return new OperationNode(NodeBinaries.here(), tree)
                .make(release, options, calls).stream().map(Json::write).toList();
          } catch (IOException | RuntimeException e) {
            return calls.stream().map(call -> "! " + e.getMessage()).toList();
          }
        });
  }

  private static List<String> sets(String names) {
    return names.equals("all")
        ? Stream.of(GrantSet.values()).map(Enum::name).toList()
        : List.of(names.split(","));
  }

  static List<String> releases(String names) {
    List<String> all = NodeRelease.known().stream().map(NodeRelease::toString).toList();
    if (names.equals("all")) {
      return all;
    }
    Set<String> chosen = new LinkedHashSet<>();
    for (String name : names.split(",")) {
      all.stream().filter(one -> (one + ".").startsWith(name + ".")).forEach(chosen::add);
    }
    return List.copyOf(chosen);
  }

  /** Releases as runs of neighbours: {@code 20.0.0-20.3.0 22.5.0}. */
  static String runs(List<String> releases) {
    List<String> all = NodeRelease.known().stream().map(NodeRelease::toString).toList();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < releases.size(); i++) {
      int first = i;
      while (i + 1 < releases.size()
          && all.indexOf(releases.get(i + 1)) == all.indexOf(releases.get(i)) + 1) {
        i++;
      }
      text.append(text.length() == 0 ? "" : " ").append(releases.get(first));
      text.append(first == i ? "" : "-" + releases.get(i));
    }
    return text.toString();
  }
}
