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
import java.util.List;
import java.util.Objects;
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
          "half/" + HALF + "/file",
          "half/" + HALF + "/none",
          "half/" + HALF + "/link",
          "half/" + HALF + "/../..");

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
      for (String question : QUESTIONS) {
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
      new ProcessBuilder("rm", "-rf", root.toString()).start().waitFor();
    }
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
    Files.createSymbolicLink(root.resolve("far"), disk.getPath("deep/further"));
    Files.createDirectories(root.resolve("far").resolve(HALF));
    Files.createFile(root.resolve("far").resolve(HALF).resolve("file"));
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
