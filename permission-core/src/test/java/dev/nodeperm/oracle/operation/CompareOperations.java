package dev.nodeperm.oracle.operation;

import dev.nodeperm.oracle.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds what {@link SweepOperations} kept against this library, and prints the differences: each
 * once, with the releases and sets of grants that have it.
 *
 * <pre>
 * java -cp ... dev.nodeperm.oracle.operation.CompareOperations FOLDER [BEGINNING-OF-NAME]
 * </pre>
 */
public final class CompareOperations {
  private CompareOperations() {}

  /** The arguments are those above. */
  public static void main(String[] args) throws IOException {
    String only = args.length > 1 ? args[1] : "";
    Report report = new Report();
    for (String release : ObserveOperations.releases("all")) {
      report.add(Path.of(args[0]), release, only);
    }
    report.lines().forEach(System.out::println);
    System.out.println(report.compared + " compared, " + report.different + " different");
  }

  /** What was compared, and the differences. */
  static final class Report {
    int releases;
    long compared;
    long different;
    private final Map<String, Map<String, List<String>>> found = new TreeMap<>();

    /** Compares what is kept of a release, if anything is. */
    void add(Path folder, String release, String only) throws IOException {
      Path file = folder.resolve(release + ".jsonl");
      if (!Files.exists(file)) {
        return;
      }
      releases++;
      List<Call> calls = new ArrayList<>();
      Map<GrantSet, List<@Nullable Object>> said = read(file, calls);
      Set<String> current = Calls.current();
      try (OperationTree tree = OperationTree.create()) {
        Predicate<Call> wanted =
            call -> call.name().startsWith(only) && current.contains(call.toString());
        for (Finding one : compare(release, calls, said, tree, wanted)) {
          compared++;
          if (one.difference() != null) {
            different++;
            found
                .computeIfAbsent(calls.get(one.call()).toString(), c -> new LinkedHashMap<>())
                .computeIfAbsent(one.difference(), d -> new ArrayList<>())
                .add(release + "/" + one.set());
          }
        }
      }
    }

    /** The differences, each once. */
    List<String> lines() {
      List<String> lines = new ArrayList<>();
      found.forEach(
          (call, differences) -> {
            lines.add(call);
            differences.forEach(
                (difference, where) -> {
                  lines.add("    " + difference);
                  lines.add("        " + brief(where));
                });
          });
      return lines;
    }
  }

  private static String brief(List<String> where) {
    return where.size() < 6
        ? String.join(" ", where)
        : where.get(0) + " .. " + where.get(where.size() - 1) + " (" + where.size() + ")";
  }

  /** One outcome that was compared. */
  record Finding(GrantSet set, int call, @Nullable String difference) {}

  /** Compares all that is known of a release. */
  static List<Finding> compare(
      String release,
      List<Call> calls,
      Map<GrantSet, List<@Nullable Object>> said,
      OperationTree tree,
      Predicate<Call> wanted) {
    tree.ready(0);
    List<@Nullable Object> off = Objects.requireNonNull(said.get(GrantSet.OFF));
    List<Finding> findings = new ArrayList<>();
    said.forEach(
        (set, all) -> {
          if (set == GrantSet.OFF) {
            return;
          }
          OperationSubject subject = OperationSubject.of(release, set, tree);
          for (int i = 0; i < calls.size(); i++) {
            if (!wanted.test(calls.get(i))) {
              continue;
            }
            Map<String, @Nullable Object> truth =
                OperationComparison.truth(Json.object(off.get(i)), Json.object(all.get(i)));
            Map<String, @Nullable Object> ours = subject.answer(calls.get(i), tree);
            String difference = OperationComparison.difference(truth, ours, calls.get(i));
            if (!OperationComparison.NOTHING.equals(difference)) {
              findings.add(new Finding(set, i, difference));
            }
          }
        });
    return findings;
  }

  /** What a file of a sweep says; its calls are added to the list. */
  static Map<GrantSet, List<@Nullable Object>> read(Path file, List<Call> calls) {
    Map<GrantSet, List<@Nullable Object>> said = new EnumMap<>(GrantSet.class);
    try {
      for (String line : Files.readAllLines(file)) {
        Map<String, @Nullable Object> one = Json.readObject(line);
        if (one.containsKey("calls")) {
          Json.list(one.get("calls")).forEach(call -> calls.addAll(Calls.read((String) call)));
          continue;
        }
        said.put(GrantSet.valueOf(String.valueOf(one.get("set"))), Json.list(one.get("said")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said;
  }
}
