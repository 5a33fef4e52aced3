package dev.nodeperm.operation.child;

import dev.nodeperm.batch.BatchAnswerer;
import dev.nodeperm.oracle.Json;
import dev.nodeperm.oracle.NodeBinaries;
import dev.nodeperm.oracle.Parallel;
import dev.nodeperm.oracle.RealNode;
import dev.nodeperm.release.NodeRelease;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts what parents hand on to their children to this library and to real binaries: what a program
 * that only prints them sees as NODE_OPTIONS and arguments, and what children and workers are
 * granted.
 *
 * <p>By hand: {@code ChildComparison REQUESTS SEED RELEASE...}.
 */
final class ChildComparison {
  /** Stands for the folder in what is recorded; no machine has it. */
  static final String NOWHERE = "/np-child";

  private static final String SHIM =
      "#!/bin/sh\nprintf '%s\\0' \"${NODE_OPTIONS+x}$NODE_OPTIONS\" \"$@\"\n";

  private static final String WORKER = "eval(require('worker_threads').workerData)";

  private static final String MODULE_WORKER =
      "import { createRequire } from 'module'; globalThis.require = createRequire(import.meta.url);"
          + " (0, eval)(require('worker_threads').workerData)";

  int launches;
  int children;
  final List<String> differences = new ArrayList<>();

  /** Requests, each with the answer of the binary behind it, for whoever keeps them. */
  final List<String> recorded = new ArrayList<>();

  public static void main(String[] arguments) throws Exception {
    int requests = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    List<String> releases = List.of(arguments).subList(2, arguments.length);
    List<ChildComparison> all =
        Parallel.map(
            releases,
            release -> {
              ChildComparison one = new ChildComparison();
              one.compare(release, requests, seed);
              System.out.println(release + ": " + one);
              one.differences.stream().limit(2).forEach(System.out::println);
              return one;
            });
    int launches = all.stream().mapToInt(one -> one.launches).sum();
    int children = all.stream().mapToInt(one -> one.children).sum();
    int differing = all.stream().mapToInt(one -> one.differences.size()).sum();
    System.out.println(
        releases.size()
            + " releases, "
            + launches
            + " parents, "
            + children
            + " answers about"
            + " children, "
            + differing
            + " differences");
  }

  void compare(String release, int requests, long seed) {
    try {
      Path place = place();
      try {
        RealNode node = new RealNode(NodeBinaries.here(), body());
        ChildRequests generator =
            new ChildRequests(seed, NodeRelease.parse(release), place.toString());
        for (int i = 0; i < requests; i++) {
          String request = Json.write(generator.next());
          String binary = node.answer(request);
          recorded.add(request.replace(place.toString(), NOWHERE));
          recorded.add(binary.replace(place.toString(), NOWHERE));
          compare(request, binary, new BatchAnswerer().answer(request));
        }
      } finally {
        NodeBinaries.deleteTree(place);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A folder with the programs that requests name. */
  static Path place() throws IOException {
    Path place = Files.createTempDirectory("np-child").toRealPath();
    Files.createDirectories(place.resolve("sub"));
    Files.createDirectories(place.resolve("bin"));
    Path shim = Files.writeString(place.resolve("bin/node"), SHIM);
    Files.setPosixFilePermissions(shim, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(place.resolve("main.js"), body());
    // The file of a worker runs what it is handed.
    Files.writeString(place.resolve("w.js"), WORKER);
    Files.writeString(place.resolve("sub/w.js"), WORKER);
    Files.writeString(place.resolve("w.mjs"), MODULE_WORKER);
    Files.createDirectories(place.resolve("mod"));
    Files.writeString(place.resolve("mod/package.json"), "{\"type\":\"module\"}");
    Files.writeString(place.resolve("mod/w.js"), MODULE_WORKER);
    Files.writeString(place.resolve("mod/w.cjs"), WORKER);
    Files.writeString(place.resolve("bare"), WORKER);
    Files.writeString(place.resolve("w.json"), "{}");
    Files.writeString(place.resolve("w.node"), "");
    Files.createDirectories(place.resolve("idx"));
    Files.writeString(place.resolve("idx/index.js"), WORKER);
    Files.createSymbolicLink(place.resolve("sub/l.js"), Path.of("../w.js"));
    Files.createSymbolicLink(place.resolve("sub/d.js"), Path.of("none.js"));
    return place;
  }

  /** The program that asks. */
  static String body() throws IOException {
    try (InputStream in = ChildComparison.class.getResourceAsStream("children.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Compares two answers to a request. */
  void compare(String request, String binary, String ours) {
    Map<String, @Nullable Object> real = Json.readObject(binary);
    Map<String, @Nullable Object> said = Json.readObject(ours);
    launches++;
    Object started = Json.object(real.get("launch")).get("ok");
    if (endsWith(Json.object(real.get("launch")), Json.list(said.get("answers")))) {
      children++;
      return;
    }
    if (said.get("error") != null
        || !Objects.equals(started, Json.object(said.get("launch")).get("ok"))) {
      differences.add(request + "\n  binary " + binary + "\n  ours   " + ours);
      return;
    }
    List<@Nullable Object> queries = Json.list(Json.readObject(request).get("queries"));
    List<@Nullable Object> answers = Json.list(real.get("answers"));
    for (int i = 0; i < answers.size(); i++) {
      children++;
      Object a = plain(answers.get(i), answers.get(i));
      Object b = plain(Json.list(said.get("answers")).get(i), answers.get(i));
      if (!Objects.equals(a, b)) {
        differences.add(
            request
                + "\n  query  "
                + queries.get(i)
                + "\n  binary "
                + Json.write(a)
                + "\n  ours   "
                + Json.write(b));
      }
    }
  }

  /** Whether a signal ended the process, and a worker that it started is said to be why. */
  private static boolean endsWith(Map<String, @Nullable Object> launch, List<?> answers) {
    for (Object answer : answers) {
      if (answer instanceof Map<?, ?> map && map.get("signal") != null) {
        return map.get("signal").equals(launch.get("signal"))
            && Objects.equals(map.get("message"), launch.get("message"));
      }
    }
    return false;
  }

  /** What of an answer is compared with a binary's. */
  private static @Nullable Object plain(@Nullable Object answer, @Nullable Object binary) {
    if (answer instanceof List<?> list) {
      List<@Nullable Object> all = new ArrayList<>();
      List<?> others = binary instanceof List<?> other ? other : List.of();
      for (int i = 0; i < list.size(); i++) {
        all.add(plain(list.get(i), i < others.size() ? others.get(i) : null));
      }
      return all;
    }
    if (!(answer instanceof Map<?, ?> map)) {
      return answer;
    }
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    Map<?, ?> other = binary instanceof Map<?, ?> m ? m : Map.of();
    plain.put("outcome", map.get("outcome"));
    if ("process".equals(map.get("outcome")) && other.containsKey("argv")) {
      process(plain, map, other);
    } else if ("refused".equals(map.get("outcome"))) {
      plain.put("code", map.get("code"));
      Object message = map.get("message");
      plain.put("message", message == null ? other.get("message") : message);
    } else if ("unread".equals(map.get("outcome"))) {
      plain.put("code", map.get("code"));
      plain.put("message", map.get("message"));
      plain.put("resource", map.get("resource"));
    } else if ("missing".equals(map.get("outcome"))) {
      plain.put("code", map.get("code"));
      plain.put("message", map.get("message"));
    } else if ("worker".equals(map.get("outcome"))) {
      plain.put("execArgv", words(map.get("execArgv")));
      plain.put("nodeOptions", map.get("nodeOptions"));
      plain.put("model", map.get("model"));
    }
    return plain;
  }

  private static void process(
      Map<String, @Nullable Object> plain, Map<?, ?> answer, Map<?, ?> binary) {
    boolean shell = answer.get("file") instanceof String file && file.endsWith("sh");
    Object argv = answer.get("argv");
    Object variable = answer.get("nodeOptions");
    if (shell && answer.get("node") instanceof Map<?, ?> node) {
      argv = node.get("argv");
      variable = ((Map<?, ?>) Objects.requireNonNull(node.get("env"))).get("NODE_OPTIONS");
    } else if (shell) {
      // Whatever the shell makes of it.
      argv = binary.get("argv");
      variable = binary.get("nodeOptions");
    }
    plain.put("argv", words(argv));
    plain.put("nodeOptions", variable);
  }

  /** Words, with the code of each side under one name. */
  private static List<@Nullable Object> words(@Nullable Object words) {
    List<@Nullable Object> all = new ArrayList<>(Json.list(words));
    for (int i = 1; i < all.size(); i++) {
      if ("-e".equals(all.get(i - 1))) {
        all.set(i, "CODE");
      } else if (String.valueOf(all.get(i)).startsWith("--experimental-config-file=")) {
        all.set(i, "CONFIG");
      }
    }
    if (!all.isEmpty() && String.valueOf(all.get(0)).startsWith("--experimental-config-file=")) {
      all.set(0, "CONFIG");
    }
    return all;
  }

  @Override
  public String toString() {
    return launches
        + " parents, "
        + children
        + " answers about children, "
        + differences.size()
        + " differences";
  }
}
