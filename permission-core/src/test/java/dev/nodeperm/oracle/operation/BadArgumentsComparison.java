package dev.nodeperm.oracle.operation;

import dev.nodeperm.operation.Operation;
import dev.nodeperm.operation.OperationCatalogue;
import dev.nodeperm.oracle.Json;
import dev.nodeperm.release.NodeRelease;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls with arguments that are missing or of the wrong kind, made on binaries and asked of this
 * library. Where the runtime refuses an argument, with the model on as without it, this library has
 * to refuse the call as well; nowhere else may it.
 *
 * <p>By hand: {@code BadArgumentsComparison RELEASES [rest[FUNCTION]]}.
 */
final class BadArgumentsComparison {
  /** What is no good argument of most functions. */
  static final List<String> COMMON =
      List.of(
          "{\"undefined\":true}",
          "null",
          "9",
          "1.5",
          "true",
          "{}",
          "[]",
          "\"\"",
          "\"$A/\\u0000b\"",
          "{\"url\":\"http://x/y\"}",
          "{\"utf8\":\"$A/f\"}");

  private static final List<String> BAD =
      Stream.concat(
              COMMON.stream(),
              Stream.of(
                  "{\"url\":\"file://$A/f\"}",
                  "\"$A/f/\"",
                  "\"a/$N/f/\"",
                  "{\"utf8\":\"$A/f/\"}",
                  "{\"url\":\"file://$A/f/\"}"))
          .toList();

  /** What a parameter gets while another is tried out, by its name. */
  private static final Map<String, String> GOOD =
      Map.of(
          "newPath",
          "\"$A/new\"",
          "dest",
          "\"$A/new\"",
          "mode",
          "420",
          "uid",
          "0",
          "gid",
          "0",
          "atime",
          "1",
          "mtime",
          "1",
          "data",
          "\"t\"");

  /** Parameters that are not given. */
  private static final Set<String> LEFT_OUT = Set.of("options", "flags", "len", "type");

  /** Functions of these modules take paths first. */
  private static final Set<String> MODULES = Set.of("fs");

  /** Codes of errors about arguments; the number is that of a SyntaxError of the web's kind. */
  private static final String REFUSALS =
      "ERR_((INVALID(?!_STATE)|OUT_OF|MISSING_ARGS|SOCKET_BAD|UNSUPPORTED_ESM|BUFFER_OUT_OF).*"
          + "|FS_EISDIR|WORKER_PATH)|12";

  int outcomes;
  final Map<String, List<String>> differences = new TreeMap<>();

  private BadArgumentsComparison() {}

  public static void main(String[] arguments) throws IOException {
    BadArgumentsComparison all = new BadArgumentsComparison();
    for (String release : ObserveOperations.releases(arguments[0])) {
      NodeRelease parsed = NodeRelease.parse(release);
      boolean files = arguments.length < 2 || !arguments[1].startsWith("rest");
      String only = arguments.length < 2 || files ? "" : arguments[1].substring(4);
      all.compare(
          release,
          files
              ? calls(parsed)
              : BadCalls.of(parsed).stream().filter(c -> c.name().startsWith(only)).toList());
    }
    all.differences.forEach((what, who) -> System.out.println(what + "\n      " + who));
    System.out.println(all.outcomes + " outcomes, " + all.differences.size() + " differences");
  }

  /** Compares one release. */
  static BadArgumentsComparison of(String release) throws IOException {
    BadArgumentsComparison one = new BadArgumentsComparison();
    one.compare(release, calls(NodeRelease.parse(release)));
    return one;
  }

  /**
   * Compares one release by the functions of the other modules.
   *
   * @param seed decides which calls
   * @param most how many
   */
  static BadArgumentsComparison ofRest(String release, long seed, int most) throws IOException {
    List<Call> calls = new ArrayList<>(BadCalls.of(NodeRelease.parse(release)));
    Collections.shuffle(calls, new Random(seed));
    BadArgumentsComparison one = new BadArgumentsComparison();
    one.compare(release, calls.subList(0, Math.min(most, calls.size())));
    return one;
  }

  private void compare(String release, List<Call> calls) throws IOException {
    try (OperationTree tree = OperationTree.create()) {
      List<GrantSet> sets = List.of(GrantSet.OFF, GrantSet.NONE);
      var said = SweepOperations.all(release, calls, sets, tree);
      List<@Nullable Object> off = Objects.requireNonNull(said.get(GrantSet.OFF));
      List<@Nullable Object> on = Objects.requireNonNull(said.get(GrantSet.NONE));
      tree.ready(0);
      OperationSubject subject = OperationSubject.of(release, GrantSet.NONE, tree);
      for (int i = 0; i < calls.size(); i++) {
        Map<String, @Nullable Object> truth =
            OperationComparison.truth(Json.object(off.get(i)), Json.object(on.get(i)));
        if (truth.containsKey("missing") || truth.containsKey("skip")) {
          continue;
        }
        Map<String, @Nullable Object> ours = subject.answer(calls.get(i), tree);
        outcomes++;
        String difference = difference(truth, Json.object(off.get(i)), ours, calls.get(i));
        if (difference != null) {
          differences
              .computeIfAbsent(calls.get(i) + "\n   " + difference, d -> new ArrayList<>())
              .add(release);
        }
      }
    }
  }

  private static @Nullable String difference(
      Map<String, @Nullable Object> truth,
      Map<String, @Nullable Object> off,
      Map<String, @Nullable Object> ours,
      Call call) {
    boolean refused = isRefused(truth, off) || isMisused(truth);
    boolean refuses = String.valueOf(ours.get("refused")).startsWith("BAD_ARGUMENT");
    boolean unguarded = "unguarded".equals(ours.get("outcome")) && !call.name().startsWith("fs.");
    if (unguarded && refused && Json.list(truth.get("seen")).isEmpty()) {
      // Whether a function without checks takes its arguments is not told.
      return null;
    }
    if (isRefused(truth, off) || refuses) {
      return refused && refuses
          ? null
          : "there: " + Json.write(truth) + " | ours: " + Json.write(ours);
    }
    String difference = OperationComparison.difference(truth, ours, call);
    return OperationComparison.NOTHING.equals(difference) ? null : difference;
  }

  private static String placed(String value, String parameter) {
    return parameter.matches("dest|newPath") ? value.replace("$A/f", "$A/other") : value;
  }

  /** Whether the runtime refuses the arguments, with the model as without it. */
  private static boolean isRefused(
      Map<String, @Nullable Object> truth, Map<String, @Nullable Object> off) {
    Map<String, @Nullable Object> first = Json.object(Json.list(off.get("seen")).get(0));
    if ("exit".equals(first.get("style"))) {
      return first.get("status") instanceof Number status
          && status.intValue() >= 128
          && Json.list(truth.get("seen")).isEmpty();
    }
    if (!(first.get("error") instanceof Map<?, ?> error)
        || !isSaid(Json.list(truth.get("seen")), String.valueOf(error.get("message")))) {
      return false;
    }
    String message = String.valueOf(error.get("message"));
    String code = String.valueOf(error.get("code"));
    if (error.get("code") == null) {
      // A connection that fails and one that is denied may look the same.
      return !"event".equals(first.get("style"))
          && error.get("message") instanceof String text
          && !text.matches("|fetch failed");
    }
    return code.matches(REFUSALS) && !message.matches("Unabled? to open file.*");
  }

  /** Whether the arguments are refused with the model on, where other things fail without it. */
  private static boolean isMisused(Map<String, @Nullable Object> truth) {
    List<@Nullable Object> seen = Json.list(truth.get("seen"));
    return seen.size() == 1
        && Json.object(seen.get(0)).get("error") instanceof Map<?, ?> error
        && "ERR_INVALID_ARG_TYPE".equals(error.get("code"));
  }

  /** Whether no other error is seen than without the model; some releases copy Buffers before. */
  private static boolean isSaid(List<@Nullable Object> seen, String message) {
    return seen.stream()
        .allMatch(
            one ->
                Json.object(one).get("error") instanceof Map<?, ?> error
                    && String.valueOf(error.get("message"))
                        .replace("Uint8Array", "Buffer")
                        .equals(message));
  }

  /** Every function with a path, each of its paths made bad. */
  private static List<Call> calls(NodeRelease release) {
    List<Call> calls = new ArrayList<>();
    for (Operation operation : OperationCatalogue.standard().operations()) {
      if (!MODULES.contains(operation.module()) || !operation.in(release)) {
        continue;
      }
      List<Integer> paths = new ArrayList<>();
      for (int i = 0; i < operation.parameters().size(); i++) {
        if (operation.parameters().get(i).matches("path|.*Path|src|dest|target|prefix")) {
          paths.add(i);
        }
      }
      for (int bad : paths) {
        for (String value : BAD) {
          List<@Nullable Object> args = new ArrayList<>();
          for (int i = 0; i < operation.parameters().size(); i++) {
            String parameter = operation.parameters().get(i);
            boolean left =
                LEFT_OUT.contains(parameter)
                    || parameter.equals("mode") && !operation.family().endsWith("chmod");
            if (!left) {
              args.add(
                  Json.read(
                      i == bad
                          ? placed(value, parameter)
                          : GOOD.getOrDefault(parameter, "\"$A/f\"")));
            }
          }
          calls.add(new Call(operation.name(), args, Map.of()));
        }
      }
    }
    return calls;
  }
}
