package dev.nodeperm.oracle.operation;

import dev.nodeperm.operation.Operation;
import dev.nodeperm.operation.OperationCatalogue;
import dev.nodeperm.oracle.Json;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls of the modules other than {@code fs}, made of those of {@code rest-calls.txt}: each
 * argument in its turn is left out or of another kind.
 */
final class BadCalls {
  private static final List<String> BAD =
      Stream.concat(BadArgumentsComparison.COMMON.stream(), Stream.of("-1")).toList();

  /** What starts what may not end, and what asks for a file in the home directory. */
  private static final Set<String> LEFT_OUT =
      Set.of("test.run", "cluster.fork", "repl.REPLServer.setupHistory", "module.register");

  private BadCalls() {}

  /** The calls for a release, of functions that check something in it. */
  static List<Call> of(NodeRelease release) {
    Map<String, Call> calls = new LinkedHashMap<>();
    Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    for (Call call : Calls.of("rest")) {
      Optional<Operation> operation = OperationCatalogue.standard().find(call.name());
      boolean checks =
          operation.isPresent()
              && operation.get().in(release)
              && !operation.get().on(release).equals("unguarded");
      List<Integer> seen = shapes.computeIfAbsent(call.name(), n -> new ArrayList<>());
      if (!checks || LEFT_OUT.contains(call.name()) || seen.contains(call.args().size())) {
        continue;
      }
      seen.add(call.args().size());
      for (int bad = 0; bad < call.args().size(); bad++) {
        for (String value : BAD) {
          List<@Nullable Object> args = new ArrayList<>(call.args());
          args.set(bad, Json.read(value));
          if (value.equals(BAD.get(0)) && bad == args.size() - 1) {
            args.remove(bad);
          }
          Call made = new Call(call.name(), args, call.extra());
          calls.putIfAbsent(made.toString(), made);
        }
      }
      Call bare = new Call(call.name(), List.of(), call.extra());
      calls.putIfAbsent(bare.toString(), bare);
    }
    return List.copyOf(calls.values());
  }
}
