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
import java.util.TreeMap;
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
    Map<String, Map<String, List<String>>> found = new TreeMap<>();
    long compared = 0;
    long different = 0;
    for (String release : ObserveOperations.releases("all")) {
      Path file = Path.of(args[0]).resolve(release + ".jsonl");
      if (Files.exists(file)) {
        List<Call> calls = new ArrayList<>();
        Map<GrantSet, List<@Nullable Object>> said = read(file, calls);
        try (OperationTree tree = OperationTree.create()) {
          for (Finding one : compare(release, calls, said, tree)) {
            if (calls.get(one.call()).name().startsWith(only)) {
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
      }
    }
    found.forEach(
        (call, differences) -> {
          System.out.println(call);
          differences.forEach(
              (difference, where) ->
                  System.out.println("    " + difference + "\n        " + brief(where)));
        });
    System.out.println(compared + " compared, " + different + " different");
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
      OperationTree tree) {
    tree.ready(0);
    List<@Nullable Object> off = Objects.requireNonNull(said.get(GrantSet.OFF));
    List<Finding> findings = new ArrayList<>();
    said.forEach(
        (set, all) -> {
          if (set == GrantSet.OFF) {
            return;
          }
          List<String> options =
              set.options(release).orElseThrow().stream()
                  .map(option -> tree.fill(option, 0))
                  .toList();
          OperationSubject subject =
              new OperationSubject(release, options, tree.root().toString());
          for (int i = 0; i < calls.size(); i++) {
            Map<String, @Nullable Object> truth =
                OperationComparison.truth(Json.object(off.get(i)), Json.object(all.get(i)));
            List<@Nullable Object> args =
                Json.list(Json.read(tree.fill(Json.write(calls.get(i).args()), 0)));
            Map<String, @Nullable Object> ours =
                Json.readObject(
                    tree.clear(Json.write(subject.answer(calls.get(i).name(), args)), 0));
            findings.add(new Finding(set, i, OperationComparison.difference(truth, ours)));
          }
        });
    return findings;
  }

  private static Map<GrantSet, List<@Nullable Object>> read(Path file, List<Call> calls) {
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
