package dev.nodeperm.oracle.operation;

import dev.nodeperm.oracle.Json;
import dev.nodeperm.oracle.NodeBinaries;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls on a real binary, one process for many, each call in trees of its own.
 *
 * <p>What is said of a call is an object: {@code seen}, {@code published} (see {@code
 * operations.js}) and {@code changed}, whether the trees are other than before. A call that ended
 * the process has {@code [{"style": "exit", "status": N}]} as what was seen; the rest of the calls
 * is made in a new process then. A call that never came back is made once more, alone and with more
 * time.
 *
 * <p>Not safe for use by several threads, as the trees are shared.
 */
public final class OperationNode {
  private static final int LONG_WAIT = 3000;

  /** The functions that are known never to come back where they seem so. */
  private static final Set<String> SILENT = ConcurrentHashMap.newKeySet();

  private static final String PROBE =
      resource("operations.js").replace("// drivers.js", resource("drivers.js"));

  private final NodeBinaries binaries;
  private final OperationTree tree;

  /** Makes calls with the binaries given in the trees given. */
  public OperationNode(NodeBinaries binaries, OperationTree tree) {
    this.binaries = binaries;
    this.tree = tree;
  }

  /**
   * Makes calls.
   *
   * @param options the options of the launch, with {@code $R} for the root
   * @return what is said of each call, in order, with the places taken out
   */
  public List<Map<String, @Nullable Object>> make(
      String release, List<String> options, List<Call> calls) {
    Map<Integer, Map<String, @Nullable Object>> said = new TreeMap<>();
    List<Integer> together = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      tree.ready(place(calls, i));
      if (calls.get(i).alone(release)) {
        run(release, options, calls, List.of(i), 0, said);
      } else {
        together.add(i);
      }
    }
    run(release, options, calls, together, 0, said);
    boolean asked = tree.changed(0);
    if (asked) {
      throw new IllegalStateException(release + ": a call that only asks changed something");
    }
    List<Map<String, @Nullable Object>> results = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      int place = place(calls, i);
      if (isSilent(said.get(i)) && !SILENT.contains(calls.get(i).name())) {
        tree.changed(place);
        tree.ready(place);
        run(release, options, calls, List.of(i), LONG_WAIT, said);
        if (isSilent(said.get(i))) {
          SILENT.add(calls.get(i).name());
          System.out.println("[nodeperm] " + release + ": never comes back: " + calls.get(i));
        }
      }
      if (hasCrashed(said.get(i))) {
        // Earlier calls may have left something behind that it fell over.
        tree.changed(place);
        tree.ready(place);
        run(release, options, calls, List.of(i), LONG_WAIT, said);
      }
      Map<String, @Nullable Object> one = Objects.requireNonNull(said.get(i));
      one.put("changed", place != 0 && tree.changed(place));
      String text =
          Json.write(one)
              .replace(binaries.get(release).toString(), "process.execPath")
              .replaceAll("/v[0-9.]+-x64-[0-9a-f]{8}-[0-9]+", "")
              .replaceAll("report(?:\\.[0-9]+){5}\\.json", "report.<time>.json");
      results.add(Json.readObject(tree.clear(text, place)));
    }
    return results;
  }

  /** The number of the trees that a call gets: 0 for all that only ask. */
  private static int place(List<Call> calls, int call) {
    return calls.get(call).onlyAsks() ? 0 : call + 1;
  }

  /** Whether a signal of the processor's or the runtime's own ended the process. */
  private static boolean hasCrashed(@Nullable Object said) {
    return Json.write(said).matches(".*\"style\":\"exit\"[^}]*\"status\":1(29|3).*");
  }

  private static boolean isSilent(@Nullable Object said) {
    return Json.write(said).contains("\"style\":\"never\"");
  }

  private void run(
      String release,
      List<String> options,
      List<Call> calls,
      List<Integer> ids,
      int wait,
      Map<Integer, Map<String, @Nullable Object>> said) {
    List<Integer> left = new ArrayList<>(ids);
    while (!left.isEmpty()) {
      List<String> planned = new ArrayList<>();
      for (int id : left) {
        Map<String, @Nullable Object> one = calls.get(id).planned(id);
        if (wait > 0) {
          one.put("wait", wait);
        }
        planned.add(tree.fill(Json.write(one), place(calls, id)));
      }
      Output output = launch(release, options, "{\"calls\":[" + String.join(",", planned) + "]}");
      @Nullable Integer begun = null;
      for (String line : output.lines()) {
        Map<String, @Nullable Object> told = Json.readObject(line);
        if (told.get("begin") instanceof Number id) {
          begun = id.intValue();
        } else {
          int id = ((Number) Objects.requireNonNull(told.remove("id"))).intValue();
          said.put(id, told);
          left.remove(Integer.valueOf(id));
          begun = null;
        }
      }
      if (begun == null && !left.isEmpty()) {
        throw new IllegalStateException(
            release + " " + options + " ended with " + output.status() + ": " + output.error());
      }
      if (begun != null) {
        Map<String, @Nullable Object> end = new LinkedHashMap<>();
        end.put("style", "exit");
        end.put("status", output.status());
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("seen", List.of(end));
        one.put("published", List.of());
        said.put(begun, one);
        left.remove(begun);
      }
    }
  }

  private record Output(int status, List<String> lines, String error) {}

  private Output launch(String release, List<String> options, String plan) {
    Path root = tree.root();
    try {
      Files.writeString(root.resolve("plan"), plan);
      List<String> command =
          new ArrayList<>(List.of("exec", "env", "-i", "PATH=/usr/bin:/bin", "HOME=/np-no-home"));
      command.add(binaries.get(release).toString());
      options.forEach(option -> command.add(tree.fill(option, 0)));
      command.addAll(List.of("-e", PROBE));
      StringBuilder script = new StringBuilder("ulimit -c 0\nexec 9<>fd\n");
      command.forEach(word -> script.append('\'').append(word.replace("'", "'\\''")).append("' "));
      Files.writeString(root.resolve("run"), script.append('\n').toString());
      ProcessBuilder builder = new ProcessBuilder("setsid", "/bin/sh", "run");
      builder.environment().clear();
      builder.environment().put("PATH", "/usr/bin:/bin");
      builder
          .directory(root.toFile())
          .redirectInput(root.resolve("plan").toFile())
          .redirectOutput(root.resolve("out").toFile())
          .redirectError(root.resolve("err").toFile());
      Process process = builder.start();
      try {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
          System.out.println("[nodeperm] " + release + " " + options + " did not end");
        }
      } finally {
        endGroup(process);
      }
      List<String> lines = new ArrayList<>();
      Files.readString(root.resolve("out"), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.indexOf('\1') >= 0)
          .forEach(line -> lines.add(line.substring(line.indexOf('\1') + 1)));
      String error = new String(Files.readAllBytes(root.resolve("err")), StandardCharsets.UTF_8);
      return new Output(process.waitFor(), lines, error);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends what is left of the group that a process leads. */
  private static void endGroup(Process process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-9", "--", "-" + process.pid())
        .redirectErrorStream(true)
        .redirectOutput(new File("/dev/null"))
        .start()
        .waitFor();
  }

  private static String resource(String name) {
    try (var in = OperationNode.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
