package dev.nodeperm.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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
          "half/" + HALF + "/file",
          "half/" + HALF + "/none",
          "half/" + HALF + "/link",
          "half/" + HALF + "/../..");

  private final Path scratch;

  LongPathTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  @Test
  void linksLeadToWhatHasNoPathThatCouldBePassed() throws IOException {
    assumeTrue("Linux".equals(System.getProperty("os.name")));
    Path root = Files.createDirectory(scratch.toRealPath().resolve("tree"));
    try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
      Path copy = Files.createDirectories(memory.getPath(root.toString()));
      plant(root);
      plant(copy);
      for (String question : QUESTIONS) {
        Path asked = Path.of(root + "/" + question);
        Object expected = kernel(asked + (question.endsWith("/") ? "/" : ""));
        for (FileSystem disk : List.of(FileSystems.getDefault(), memory)) {
          Trace trace = LinkTracer.over(disk).trace(root + "/" + question);
          Object found = Objects.requireNonNullElse(trace.error(), trace.kind());
          assertThat(found).as("%s on %s", question, disk).isEqualTo(expected);
        }
      }
      Trace trace = LinkTracer.over(FileSystems.getDefault()).trace(root + "/deep/file");
      assertThat(trace.realPath()).contains(RawPath.of(root + "/" + HALF + "/" + HALF + "/file"));
    } finally {
      // Nothing could delete it by its own path.
      Path half = root.resolve("half");
      for (String name : List.of("file", "link", "up", "back", "loop")) {
        Files.deleteIfExists(half.resolve(HALF).resolve(name));
      }
      for (Path at = half.resolve(HALF); !at.equals(half); at = at.getParent()) {
        Files.delete(at);
      }
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
    Files.createSymbolicLink(deep.resolve("loop"), disk.getPath("loop"));
  }

  /** What a look at a path comes to, as the kernel of this machine says. */
  private static Object kernel(String path) throws IOException {
    // A slash at the end would be lost in a path of Java.
    Path asked = Path.of(path + (path.endsWith("/") ? "." : ""));
    try {
      return NioEntries.kind(
          Files.readAttributes(
              asked, BasicFileAttributes.class));
    } catch (NoSuchFileException e) {
      return Errno.ENOENT;
    } catch (FileSystemException e) {
      String reason = Objects.requireNonNull(e.getReason());
      if (reason.startsWith("Not a directory")) {
        return Errno.ENOTDIR;
      } else if (reason.startsWith("File name too long")) {
        return Errno.ENAMETOOLONG;
      } else if (reason.startsWith("Too many levels")) {
        return Errno.ELOOP;
      }
      throw e;
    }
  }
}
