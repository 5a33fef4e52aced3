package dev.nodeperm.filesystem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places whose own path is longer than a system call takes, reached by links. */
class LongPathTest {
  private static final String NAME = "d".repeat(200);
  private static final String HALF = NAME + ("/" + NAME).repeat(11);

  /** From the directory of the tree; {@code deep} is 4,800 bytes below it. */
  private static final List<String> QUESTIONS =
      List.of(
          "deep",
          "deep/",
          "deep/file",
          "deep/file/",
          "deep/file/x",
          "deep/file/..",
          "deep/none",
          "deep/none/x",
          "deep/./file",
          "deep/../" + NAME + "/file",
          "deep/link",
          "deep/link/",
          "deep/link/x",
          "deep/up/file",
          "deep/up/../file",
          "deep/back/out",
          "deep/loop",
          "deep/" + "n".repeat(256),
          "deep" + "/..".repeat(12) + "/out",
          "deep" + "/..".repeat(24) + "/out",
          "deep" + "/..".repeat(25) + "/tree/out",
          "far/file",
          "far/" + HALF + "/file",
          "far/" + HALF + "/none",
          "deep/further/" + HALF + "/file",
          "half/" + HALF + "/further",
          "half/" + HALF + "/further/file",
          "half/" + HALF + "/further/file/x",
          "half/" + HALF + "/further/none",
          "half/" + HALF + "/further/" + "n".repeat(256),
          "half/" + HALF + "/further/..",
          "half/" + HALF + "/further/inner/out",
          "half/" + HALF + "/loop",
          "half/" + HALF + "/nested",
          "half/" + HALF + "/nested/file",
          "half/" + HALF + "/nested/inner/out",
          "half/" + HALF + "/lost",
          "half/" + HALF + "/file",
          "half/" + HALF + "/none",
          "half/" + HALF + "/link",
          "half/" + HALF + "/../..");

  private static final List<String> WORDS =
      List.of(
          "further", "nested", "inner", "down", "up", "deep", "far", "half", NAME, HALF, "..",
          "file", "link", "back", "loop", "none", ".", "out");

  private final Path scratch;

  LongPathTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  @Test
  void linksLeadToWhatHasNoPathThatCouldBePassed() throws IOException, InterruptedException {
    assumeTrue("Linux".equals(System.getProperty("os.name")));
    Path root = Files.createDirectory(scratch.toRealPath().resolve("tree"));
    try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
      Path copy = Files.createDirectories(memory.getPath(root.toString()));
      plant(root);
      plant(copy);
      // Passed by the kernel, though nobody but root may read it.
      Path passed = root.resolve("deep").resolve(NAME).resolve(NAME);
      Files.setPosixFilePermissions(passed, PosixFilePermissions.fromString("-wx--x--x"));
      List<String> questions = new ArrayList<>(QUESTIONS);
      long seed = Long.getLong("nodeperm.seed", ThreadLocalRandom.current().nextInt(1 << 30));
      System.out.println("[nodeperm] long paths, -Dnodeperm.seed=" + seed);
      Random random = new Random(seed);
      for (int i = 0; i < Integer.getInteger("nodeperm.paths", 150); i++) {
        questions.add(question(random));
      }
      for (String question : questions) {
        Object expected = kernel(root + "/" + question);
        for (FileSystem disk : List.of(FileSystems.getDefault(), memory)) {
          Trace trace = LinkTracer.over(disk).trace(root + "/" + question);
          Object found = Objects.requireNonNullElse(trace.error(), trace.kind());
          assertThat(found).as("%s on %s", question, disk).isEqualTo(expected);
        }
      }
      Trace trace = LinkTracer.over(FileSystems.getDefault()).trace(root + "/deep/file");
      assertThat(trace.realPath()).contains(RawPath.of(root + "/" + HALF + "/" + HALF + "/file"));
    } finally {
      // Java could not delete it by its own path.
      new ProcessBuilder("chmod", "-R", "u+rwx", root.toString()).start().waitFor();
      new ProcessBuilder("rm", "-rf", root.toString()).start().waitFor();
    }
  }

  private static String question(Random random) {
    StringBuilder question = new StringBuilder("half/" + HALF);
    for (int i = random.nextInt(6); i >= 0; i--) {
      question.append('/').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    // Where the start of the text is kept or a link leads to is left to chance.
    return random.nextBoolean() ? question.toString() : question.substring(5 + HALF.length() + 1);
  }

  private static void plant(Path root) throws IOException {
    FileSystem disk = root.getFileSystem();
    Path half = root.resolve("half");
    Files.createDirectories(root.resolve(HALF));
    Files.createSymbolicLink(half, disk.getPath(HALF));
    Files.createSymbolicLink(root.resolve("deep"), disk.getPath("half/" + HALF));
    Files.createFile(root.resolve("out"));
    Path deep = Files.createDirectories(half.resolve(HALF));
    Files.createFile(deep.resolve("file"));
    Files.createSymbolicLink(deep.resolve("link"), disk.getPath("file"));
    Files.createSymbolicLink(deep.resolve("up"), disk.getPath("../" + NAME));
    Files.createSymbolicLink(deep.resolve("back"), root);
    Path deeper = Files.createDirectories(root.resolve("deep").resolve(HALF));
    Files.createFile(deeper.resolve("file"));
    Files.createSymbolicLink(deep.resolve("further"), disk.getPath(HALF));
    Files.createSymbolicLink(deeper.resolve("inner"), root);
    Files.createSymbolicLink(deeper.resolve("down"), disk.getPath(HALF));
    Files.createSymbolicLink(deep.resolve("nested"), disk.getPath(HALF + "/down"));
    Files.createSymbolicLink(deep.resolve("lost"), disk.getPath(HALF + "/none/x"));
    Files.createSymbolicLink(root.resolve("far"), disk.getPath("deep/further"));
    Files.createDirectories(root.resolve("far").resolve(HALF));
    Files.createFile(root.resolve("far").resolve(HALF).resolve("file"));
    Files.createSymbolicLink(root.resolve("far").resolve(HALF).resolve("inner"), root);
    Files.createSymbolicLink(deep.resolve("loop"), disk.getPath("loop"));
  }

  /**
   * What a look at a path comes to, as the kernel of this machine says. Not asked through Java,
   * whose releases do not tell all errors apart.
   */
  private static Object kernel(String path) throws IOException {
    ProcessBuilder stat = new ProcessBuilder("stat", "-L", "-c", "%F", path);
    stat.environment().put("LC_ALL", "C");
    Process process = stat.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    String last = said.substring(said.lastIndexOf(": ") + 1).strip();
    return switch (last) {
      case "directory" -> FileKind.DIRECTORY;
      case "regular file", "regular empty file" -> FileKind.FILE;
      case "No such file or directory" -> Errno.ENOENT;
      case "Not a directory" -> Errno.ENOTDIR;
      case "File name too long" -> Errno.ENAMETOOLONG;
      case "Too many levels of symbolic links" -> Errno.ELOOP;
      default -> said;
    };
  }
}
