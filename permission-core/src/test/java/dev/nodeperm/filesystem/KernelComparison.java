package dev.nodeperm.filesystem;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.nodeperm.filesystem.RandomTree.Reach;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Compares traces with what the system calls of the running kernel say, in random trees on disk and
 * in memory.
 *
 * <pre>java -cp … dev.nodeperm.filesystem.KernelComparison PATHS SEED NODE</pre>
 *
 * <p>As root no directory is unreadable; run it as another user to compare those as well.
 */
final class KernelComparison {
  private static final int TREES_AT_ONCE = 40;
  private static final int PATHS_PER_TREE = 50;
  private static final HexFormat HEX = HexFormat.of();

  private final Random random;
  private final Path node;
  private final boolean modes;
  int compared;
  int inMemory;
  final List<String> differences = new ArrayList<>();

  private record Planted(
      RandomTree tree, String directory, List<byte[]> questions, boolean memory) {}

  KernelComparison(long seed, Path node) {
    this.random = new Random(seed);
    this.node = node;
    this.modes = !System.getProperty("user.name").equals("root");
  }

  public static void main(String[] args) throws Exception {
    KernelComparison comparison = new KernelComparison(Long.parseLong(args[1]), Path.of(args[2]));
    comparison.run(Integer.parseInt(args[0]));
    comparison.differences.stream().limit(20).forEach(System.out::println);
    System.out.println(comparison);
  }

  /** Compares at least so many paths. */
  void run(int paths) throws IOException, InterruptedException {
    while (compared < paths) {
      Path scratch = Files.createTempDirectory("np-links").toRealPath();
      try {
        batch(scratch);
      } finally {
        delete(scratch);
      }
    }
  }

  private void batch(Path scratch) throws IOException, InterruptedException {
    List<Planted> planted = new ArrayList<>();
    List<String> orders = new ArrayList<>();
    for (int i = 0; i < TREES_AT_ONCE; i++) {
      boolean memory = i % 3 != 0;
      String base = scratch + "/t" + i;
      RandomTree tree = new RandomTree(random, memory ? Reach.ANYWHERE : Reach.DISK_ONLY, base);
      orders.add("D " + HEX.formatHex(base.getBytes(StandardCharsets.UTF_8)));
      orders.addAll(tree.orders(modes && !memory));
      byte[] directory =
          modes && !memory ? base.getBytes(StandardCharsets.UTF_8) : tree.directory();
      orders.add("C " + HEX.formatHex(directory));
      List<byte[]> questions = new ArrayList<>();
      for (int q = 0; q < PATHS_PER_TREE; q++) {
        byte[] question = tree.question();
        questions.add(question);
        orders.add("A " + HEX.formatHex(question));
      }
      planted.add(
          new Planted(tree, new String(directory, StandardCharsets.UTF_8), questions, memory));
    }
    List<String> said = ask(scratch, orders);
    int line = 0;
    for (Planted one : planted) {
      compare(one, said.subList(line, line + one.questions().size()));
      line += one.questions().size();
    }
  }

  private List<String> ask(Path scratch, List<String> orders)
      throws IOException, InterruptedException {
    Path script = scratch.resolve("kernel.js");
    try (InputStream in = KernelComparison.class.getResourceAsStream("kernel.js")) {
      Files.write(script, in.readAllBytes());
    }
    Path input = Files.write(scratch.resolve("orders"), orders);
    Path output = scratch.resolve("answers");
    Process process =
        new ProcessBuilder(node.toString(), script.toString())
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("the helper ended with " + process.exitValue());
    }
    return Files.readAllLines(output);
  }

  private void compare(Planted one, List<String> said) throws IOException {
    List<FileSystem> disks = new ArrayList<>(List.of(FileSystems.getDefault()));
    if (one.memory()) {
      for (int i = 0; i < 2; i++) {
        FileSystem memory = Jimfs.newFileSystem(Configuration.unix());
        one.tree().make(memory);
        disks.add(memory);
      }
    }
    for (FileSystem disk : disks) {
      LinkTracer tracer = LinkTracer.over(disk);
      for (int q = 0; q < said.size(); q++) {
        byte[] question = one.questions().get(q);
        String ours = ours(tracer, one.directory(), question);
        if (!ours.equals(said.get(q)) && !isExcused(ours, said.get(q))) {
          differences.add(
              disk.provider().getScheme()
                  + " "
                  + one.directory()
                  + " asked "
                  + new String(question, StandardCharsets.ISO_8859_1)
                  + "\n  kernel "
                  + said.get(q)
                  + "\n  ours   "
                  + ours);
        }
      }
      if (disk != FileSystems.getDefault()) {
        inMemory += said.size();
        disk.close();
      }
    }
    compared += said.size();
  }

  /**
   * As another user than root: whether a directory may be written is not asked by a trace, and the
   * C library's realpath takes {@code ..} out of a path itself, where the kernel would have refused
   * the directory before it.
   */
  private boolean isExcused(String ours, String said) {
    if (!modes) {
      return false;
    }
    String[] mine = ours.split(" ");
    String[] its = said.split(" ");
    boolean unwritable = its[2].equals("!EACCES") && mine[2].startsWith("=");
    return mine[0].equals(its[0])
        && mine[1].equals(its[1])
        && (unwritable || mine[2].equals(its[2]))
        && (mine[0].equals("!EACCES") || mine[3].equals(its[3]));
  }

  private static String ours(LinkTracer tracer, String directory, byte[] question) {
    RawPath from = RawPath.of(directory);
    Trace followed = tracer.trace(from, question, LastComponent.FOLLOWED);
    return String.join(
        " ",
        RandomTree.said(followed, false),
        RandomTree.said(tracer.trace(from, question, LastComponent.KEPT), false),
        RandomTree.said(tracer.trace(from, question, LastComponent.CREATED), true),
        RandomTree.said(followed, false));
  }

  /**
   * Deletes a tree whose names need not be text; the orders of modes may have locked some of it.
   */
  private static void delete(Path folder) throws IOException, InterruptedException {
    for (List<String> command :
        Arrays.asList(
            List.of("chmod", "-R", "u+rwx", folder.toString()),
            List.of("rm", "-rf", folder.toString()))) {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
  }

  @Override
  public String toString() {
    return compared
        + " paths on disk, "
        + inMemory
        + " in memory, "
        + differences.size()
        + " differences";
  }
}
