package dev.nodeperm.oracle.operation;

import dev.nodeperm.oracle.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What binaries did with calls, kept in the tree: {@code fs-operations.jsonl.gz} and {@code
 * rest-operations.jsonl.gz}.
 *
 * <p>First a line {@code {"truths": [...]}}, the different things that the model did (see {@link
 * OperationComparison#truth}); then a line for each call and set of grants: {@code {"call": "...",
 * "set": "...", "did": {"RELEASE": N}}}, the number of the truth of each release. The places of the
 * {@link OperationTree} are taken out.
 */
final class OperationCorpus {
  private final Map<String, Integer> truths = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> did = new LinkedHashMap<>();

  /** Adds what a file of a sweep says. */
  void add(String release, Path file) throws IOException {
    List<Call> calls = new ArrayList<>();
    Map<GrantSet, List<@Nullable Object>> said = CompareOperations.read(file, calls);
    List<@Nullable Object> off = Objects.requireNonNull(said.get(GrantSet.OFF));
    Set<String> current = Calls.current();
    said.forEach(
        (set, all) -> {
          for (int i = 0; i < calls.size() && set != GrantSet.OFF; i++) {
            if (!current.contains(calls.get(i).toString())) {
              continue;
            }
            if (!calls.get(i).isFor(set)) {
              continue;
            }
            String truth =
                Json.write(
                    OperationComparison.truth(Json.object(off.get(i)), Json.object(all.get(i))));
            int number = truths.computeIfAbsent(truth, t -> truths.size());
            did.computeIfAbsent(calls.get(i) + "\t" + set, c -> new LinkedHashMap<>())
                .put(release, number);
          }
        });
  }

  /**
   * The lines of the corpus. Of neighbours that did the same the first and the last are kept, of
   * all calls every {@code step}-th.
   */
  List<String> lines(int step) {
    List<String> lines = new ArrayList<>();
    lines.add("{\"truths\":[" + String.join(",", truths.keySet()) + "]}");
    int count = 0;
    for (Map.Entry<String, Map<String, Integer>> entry : did.entrySet()) {
      if (count++ % step == 0) {
        String[] parts = entry.getKey().split("\t");
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("call", parts[0]);
        line.put("set", parts[1]);
        line.put("did", ends(entry.getValue()));
        lines.add(Json.write(line));
      }
    }
    return lines;
  }

  private static Map<String, @Nullable Object> ends(Map<String, Integer> did) {
    List<String> releases =
        ObserveOperations.releases("all").stream().filter(did::containsKey).toList();
    Map<String, @Nullable Object> ends = new LinkedHashMap<>();
    for (int i = 0; i < releases.size(); i++) {
      Integer here = did.get(releases.get(i));
      boolean first = i == 0 || !Objects.equals(did.get(releases.get(i - 1)), here);
      boolean last =
          i + 1 == releases.size() || !Objects.equals(did.get(releases.get(i + 1)), here);
      if (first || last) {
        ends.put(releases.get(i), here);
      }
    }
    return ends;
  }

  /** One outcome of the corpus. */
  record Entry(Call call, Map<String, @Nullable Object> truth) {}

  /** What is kept in the tree, by release and set of grants. */
  static Map<String, Map<GrantSet, List<Entry>>> read() throws IOException {
    Map<String, Map<GrantSet, List<Entry>>> all = new LinkedHashMap<>();
    for (String resource : List.of("fs", "rest")) {
      read(resource + "-operations.jsonl.gz", all);
    }
    return all;
  }

  private static void read(String name, Map<String, Map<GrantSet, List<Entry>>> all)
      throws IOException {
    var in = Objects.requireNonNull(OperationCorpus.class.getResourceAsStream(name), name);
    try (var reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      List<@Nullable Object> truths =
          Json.list(Json.readObject(Objects.requireNonNull(reader.readLine())).get("truths"));
      for (String line : reader.lines().toList()) {
        Map<String, @Nullable Object> one = Json.readObject(line);
        Call call = Calls.read(String.valueOf(one.get("call"))).get(0);
        GrantSet set = GrantSet.valueOf(String.valueOf(one.get("set")));
        Json.object(one.get("did"))
            .forEach(
                (release, number) ->
                    all.computeIfAbsent(release, r -> new EnumMap<>(GrantSet.class))
                        .computeIfAbsent(set, s -> new ArrayList<>())
                        .add(
                            new Entry(
                                call,
                                Json.object(
                                    truths.get(
                                        ((Number) Objects.requireNonNull(number)).intValue())))));
      }
    }
  }
}
