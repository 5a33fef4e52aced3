package dev.nodeperm.links;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.filesystem.FileKind;
import dev.nodeperm.filesystem.RandomTree;
import dev.nodeperm.filesystem.RawPath;
import dev.nodeperm.operation.JsValue;
import dev.nodeperm.operation.OperationCatalogue;
import dev.nodeperm.operation.Simulation;
import dev.nodeperm.operation.Simulator;
import dev.nodeperm.oracle.NodeBinaries;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Compares what {@link Reach} says with what real binaries read and write: every file holds its own
 * name, the binary reads it or appends to it through the path as it stands, and the file must be
 * the one that was foretold.
 *
 * <pre>java -cp … dev.nodeperm.links.ReachComparison TREES SEED RELEASE…</pre>
 */
final class ReachComparison {
  private static final int QUESTIONS = 60;
  private static final HexFormat HEX = HexFormat.of();

  /** The releases that take no path for a file that ends in a slash, and say so first of all. */
  private static final Set<String> REFUSES_SLASHES = Set.of("23.0.0", "23.1.0");

  private final Random random;
  private final Path node;
  private final String release;
  int compared;
  final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  final Map<String, Integer> kinds = new TreeMap<>();
  final List<String> differences = new ArrayList<>();

  ReachComparison(long seed, String release, Path node) {
    this.random = new Random(seed);
    this.release = release;
    this.node = node;
  }

  public static void main(String[] args) throws Exception {
    int total = 0;
    int differing = 0;
    for (int i = 2; i < args.length; i++) {
      ReachComparison one =
          new ReachComparison(
              Long.parseLong(args[1]) + i, args[i], NodeBinaries.here().get(args[i]));
      one.run(Integer.parseInt(args[0]));
      one.differences.stream().limit(5).forEach(System.out::println);
      System.out.println(one);
      total += one.compared;
      differing += one.differences.size();
    }
    System.out.println(total + " cases, " + differing + " differences");
  }

  void run(int trees) throws Exception {
    for (int i = 0; i < trees; i++) {
      Path scratch = Files.createTempDirectory("np-reach").toRealPath();
      try {
        tree(scratch);
      } finally {
        new ProcessBuilder("rm", "-rf", scratch.toString()).start().waitFor();
      }
    }
  }

  private void tree(Path scratch) throws Exception {
    String base = scratch + "/t";
    RandomTree tree = new RandomTree(random, RandomTree.Reach.ANYWHERE, base);
    tree.make(FileSystems.getDefault());
    String directory = Utf8.text(tree.directory());
    // Some releases abort on grants that repeat one another; then with fewer.
    for (int grants = release.equals("20.0.0") ? 1 : 1 + random.nextInt(3); grants > 0; grants--) {
      List<String> granted = new ArrayList<>();
      List<String> arguments = new ArrayList<>();
      arguments.add(release.compareTo("24") < 0 ? "--experimental-permission" : "--permission");
      for (int i = 0; i < grants; i++) {
        granted.add(grant(tree, base));
        arguments.add("--allow-fs-read=" + granted.get(i));
        arguments.add(
            "--allow-fs-write=" + (random.nextBoolean() ? granted.get(i) : grant(tree, base)));
      }
      List<String> given = new ArrayList<>(arguments);
      given.addAll(List.of("-e", "0"));
      Launch launch = NodeLaunch.on(release).args(given).directory(directory).start();
      if (launch instanceof Launch.Started started) {
        ask(scratch, tree, arguments, directory, granted, started);
        return;
      }
    }
  }

  /** A path, mostly one that begins in what is granted. */
  private byte[] question(RandomTree tree, List<String> granted) {
    if (random.nextInt(3) > 0) {
      return tree.questionThroughLink();
    }
    byte[] question = tree.question();
    String start = granted.get(random.nextInt(granted.size()));
    boolean below = random.nextInt(3) > 0 && !start.contains("*");
    return below ? Utf8.bytes(start + "/" + Utf8.text(question)) : question;
  }

  private String grant(RandomTree tree, String base) {
    String place = Utf8.text(tree.directory());
    return switch (random.nextInt(12)) {
      case 0 -> base + "/*";
      case 1 -> base + "/" + List.of("a", "b", "c", "-x").get(random.nextInt(4));
      case 2 -> base + "/" + List.of("a", "b", "c", "n").get(random.nextInt(4)) + "*";
      case 3 -> base;
      default -> place.contains("*") || place.contains("\n") ? base + "/*" : place;
    };
  }

  private void ask(
      Path scratch,
      RandomTree tree,
      List<String> arguments,
      String directory,
      List<String> granted,
      Launch.Started started)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("setsid", "timeout", "60", node.toString()));
    command.addAll(arguments);
    try (InputStream script = ReachComparison.class.getResourceAsStream("open.js")) {
      String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      command.addAll(List.of("-e", "const fs = require('fs');" + text));
    }
    ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of(directory).toFile());
    builder.environment().remove("NODE_OPTIONS");
    builder.redirectError(scratch.resolve("err").toFile());
    Process process = builder.start();
    try (OutputStream orders = process.getOutputStream();
        BufferedReader answers =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < QUESTIONS; i++) {
        if (!one(
            question(tree, granted),
            "W" + i,
            random.nextInt(3) == 0,
            started,
            orders,
            answers,
            arguments)) {
          throw new IOException("no answer: " + Files.readString(scratch.resolve("err")));
        }
      }
    } finally {
      process.destroyForcibly();
      process.waitFor(10, TimeUnit.SECONDS);
    }
  }

  private boolean one(
      byte[] question,
      String mark,
      boolean writes,
      Launch.Started started,
      OutputStream orders,
      BufferedReader answers,
      List<String> arguments)
      throws IOException {
    String path = Utf8.text(question);
    ReachAnswer ours = Reach.of(started).ask(writes ? "fs.write" : "fs.read", path);
    String order = (writes ? "w " : "r ") + HEX.formatHex(question) + " " + mark + "\n";
    orders.write(order.getBytes(StandardCharsets.UTF_8));
    orders.flush();
    String said = answers.readLine();
    if (said == null) {
      return false;
    }
    String foretold = foretold(ours, writes);
    if (path.isEmpty()) {
      foretold = emptyPath(started, writes);
    } else if (path.endsWith("/") && REFUSES_SLASHES.contains(release)) {
      foretold = "!ERR_FS_EISDIR";
    }
    if (writes && said.equals("=")) {
      said = hit(ours, mark);
      foretold = "=written";
    }
    compared++;
    verdicts.merge(ours.verdict(), 1, Integer::sum);
    kinds.merge(kind(ours, path, writes), 1, Integer::sum);
    if (!said.equals(foretold)) {
      differences.add(
          release
              + " "
              + arguments
              + " "
              + (writes ? "write " : "read ")
              + path
              + "\n  binary "
              + said
              + "\n  ours   "
              + foretold
              + " "
              + ours.verdict()
              + " "
              + ours.real());
    }
    return true;
  }

  private static String kind(ReachAnswer ours, String path, boolean writes) {
    if (ours.links().isEmpty() || ours.verdict() == Verdict.DENIED) {
      return "other";
    }
    boolean up = ours.trace().steps().stream().anyMatch(step -> step.up() && step.depth() == 0);
    boolean made = writes && ours.trace().kind() == FileKind.MISSING;
    return made
        ? "writes through a dangling link"
        : up && path.contains("..") ? ".. behind a link" : "through links";
  }

  /**
   * An empty path names nothing, or the current directory where paths are resolved before they are
   * opened. What {@code has()} says of it on some releases is not what a function asks, which takes
   * it as the current directory.
   */
  private static String emptyPath(Launch.Started started, boolean writes) {
    String name = writes ? "fs.appendFileSync" : "fs.readFileSync";
    List<JsValue> path = List.of(JsValue.of(""));
    Simulation said =
        Simulator.of(started)
            .simulate(OperationCatalogue.standard().find(name).orElseThrow(), path);
    if (said.style() != null) {
      return "!ERR_ACCESS_DENIED";
    }
    return started.release().has(Behavior.OPENED_PATH_RESOLVED) ? "!EISDIR" : "!ENOENT";
  }

  private static String foretold(ReachAnswer ours, boolean writes) {
    RawPath real = ours.real();
    if (!ours.granted()) {
      return "!ERR_ACCESS_DENIED";
    } else if (real == null) {
      return "!" + ours.error();
    } else if (ours.trace().kind() == FileKind.DIRECTORY) {
      // It is reached, but has no content to read or to append to.
      return "!EISDIR";
    }
    return writes ? "=written" : "=" + HEX.formatHex(real.bytes());
  }

  /**
   * Whether the file that was foretold has the mark at its end; one that was made is taken away
   * again.
   */
  private static String hit(ReachAnswer ours, String mark) throws IOException {
    RawPath real = ours.real();
    if (real == null) {
      return "written, but not foretold";
    }
    Path file = Path.of(real.toString());
    boolean marked = Files.exists(file) && Files.readString(file).endsWith(mark + "\n");
    if (marked && ours.trace().kind() == FileKind.MISSING) {
      Files.delete(file);
    }
    return marked ? "=written" : "written elsewhere";
  }

  @Override
  public String toString() {
    String counts = compared + " cases, " + verdicts + ", " + kinds;
    return release + ": " + counts + ", " + differences.size() + " differences";
  }
}
