package dev.nodeperm.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places whose own path is longer than the kernel takes, reached by a link. */
class LongPathTest {
  private static final String HALF = ("d".repeat(200) + "/").repeat(12);

  private final Path scratch;

  LongPathTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  @Test
  void aLinkLeadsToWhatHasNoPathThatCouldBePassed() throws IOException {
    assumeTrue("Linux".equals(System.getProperty("os.name")));
    Path root = scratch.toRealPath();
    Path first = Files.createDirectories(root.resolve(HALF));
    Path link = Files.createSymbolicLink(root.resolve("l"), root.relativize(first));
    Path deep = Files.createDirectories(link.resolve(HALF));
    try {
      Files.createFile(deep.resolve("file"));
      Files.createSymbolicLink(deep.resolve("ln"), Path.of("file"));
      Files.createSymbolicLink(root.resolve("again"), root.relativize(deep));
      LinkTracer tracer = LinkTracer.over(FileSystems.getDefault());
      for (String name : new String[] {"file", "ln", ".", "../" + "d".repeat(200) + "/ln"}) {
        for (Path way : new Path[] {deep, root.resolve("again")}) {
          Path asked = Path.of(way + "/" + name);
          assertThat(Files.exists(asked)).isTrue();
          Trace trace = tracer.trace(asked.toString());
          assertThat(trace.error()).isNull();
          assertThat(trace.realPath().orElseThrow().length()).isGreaterThan(4095);
          assertThat(trace.kind())
              .isEqualTo(Files.isDirectory(asked) ? FileKind.DIRECTORY : FileKind.FILE);
        }
      }
      assertThat(tracer.trace(deep + "/none").error()).isEqualTo(Errno.ENOENT);
      assertThat(tracer.trace(deep + "/file/x").error()).isEqualTo(Errno.ENOTDIR);
    } finally {
      // Nothing could delete it by its own path.
      Files.deleteIfExists(deep.resolve("file"));
      Files.deleteIfExists(deep.resolve("ln"));
      for (Path at = deep; at != null && !at.equals(link); at = at.getParent()) {
        Files.delete(at);
      }
    }
  }
}
