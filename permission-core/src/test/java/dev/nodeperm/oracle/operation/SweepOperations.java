package dev.nodeperm.oracle.operation;

import dev.nodeperm.oracle.Json;
import dev.nodeperm.oracle.NodeBinaries;
import dev.nodeperm.oracle.Parallel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes all calls on releases under all sets of grants, and keeps what became of them: a file for
 * each release, in it a line for each set.
 *
 * <pre>
 * java -cp ... dev.nodeperm.oracle.operation.SweepOperations FOLDER RELEASES CALLS
 * </pre>
 *
 * <p>{@code CALLS} is {@code fs} or {@code rest}. A release whose file is there is not swept again.
 */
public final class SweepOperations {
  private SweepOperations() {}

  /** The arguments are those above. */
  public static void main(String[] args) throws IOException {
    sweep(Path.of(args[0]), ObserveOperations.releases(args[1]), args[2]);
  }

  /** Sweeps the releases whose files are not in a folder yet. */
  static void sweep(Path folder, List<String> releases, String resource) throws IOException {
    Files.createDirectories(folder);
    Parallel.map(
        releases,
        release -> {
          long start = System.nanoTime();
          boolean swept = sweep(folder, release, resource);
          if (swept) {
            System.out.println(release + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
          }
          return swept;
        });
  }

  private static boolean sweep(Path folder, String release, String resource) {
    Path file = folder.resolve(release + ".jsonl");
    if (Files.exists(file)) {
      return false;
    }
    try {
      OperationTree tree = TREE.get();
      List<Call> calls = Calls.of(resource);
      List<String> lines = new ArrayList<>();
      lines.add(Json.write(Map.of("calls", calls.stream().map(Call::toString).toList())));
      all(release, calls, GrantSet.forCalls(resource), tree)
          .forEach((set, said) -> lines.add(Json.write(Map.of("set", set.name(), "said", said))));
      Path part = folder.resolve(release + ".part");
      Files.write(part, lines);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      System.out.println(release + ": " + e.getMessage());
      return false;
    }
  }

  private static final ThreadLocal<OperationTree> TREE =
      ThreadLocal.withInitial(
          () -> {
            try {
              OperationTree tree = OperationTree.create();
              Runtime.getRuntime().addShutdownHook(new Thread(tree::close));
              return tree;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });

  /** What became of calls under each set of grants that a release can have. */
  static Map<GrantSet, List<@Nullable Object>> all(
      String release, List<Call> calls, List<GrantSet> sets, OperationTree tree) {
    OperationNode node = new OperationNode(NodeBinaries.here(), tree);
    Map<GrantSet, List<@Nullable Object>> all = new LinkedHashMap<>();
    for (GrantSet set : sets) {
      Optional<List<String>> options = set.options(release);
      if (options.isPresent()) {
        List<Call> made = calls.stream().filter(call -> call.isFor(set)).toList();
        Iterator<Map<String, @Nullable Object>> said =
            node.make(release, options.get(), made).iterator();
        all.put(
            set, calls.stream().<Object>map(c -> c.isFor(set) ? said.next() : SKIPPED).toList());
      }
    }
    return all;
  }

  private static final Map<String, @Nullable Object> SKIPPED =
      Json.readObject(
          "{\"seen\":[{\"style\":\"skip\",\"error\":null}],\"published\":[],\"changed\":false}");
}
