package dev.nodeperm.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTracerTest {
  private final FileSystem disk = Jimfs.newFileSystem(Configuration.unix());
  private final LinkTracer tracer = LinkTracer.over(disk);

  @BeforeEach
  void makeTheTree() throws IOException {
    Files.createDirectories(disk.getPath("/app/lib/deep"));
    Files.createDirectories(disk.getPath("/data/secret"));
    Files.createFile(disk.getPath("/app/file"));
    Files.createFile(disk.getPath("/data/key"));
    link("/app/out", "/data/secret");
    link("/app/relative", "lib/deep");
    link("/app/up", "..");
    link("/app/chained", "relative");
    link("/app/dangling", "../data/none");
    link("/app/nowhere", "no/where");
    link("/app/loop", "pool");
    link("/app/pool", "loop");
    link("/app/self", "self");
    link("/app/to-file", "file");
  }

  @AfterEach
  void close() throws IOException {
    disk.close();
  }

  private void link(String link, String target) throws IOException {
    Path path = disk.getPath(link);
    Files.createSymbolicLink(path, disk.getPath(target));
  }

  @ParameterizedTest
  @CsvSource({
    "/app/file, /app/file",
    "/app/./lib//deep/, /app/lib/deep",
    "/app/out/../key, /data/key",
    "/app/relative/.., /app/lib",
    "/app/chained/../../file, /app/file",
    "/app/up, /",
    "/../../app, /app",
    "/, /",
    "/app/to-file, /app/file",
    "file, /app/file",
    ".., /",
    "out/./../key, /data/key",
  })
  void reaches(String path, String real) {
    Trace trace = tracer.trace("/app", path, LastComponent.FOLLOWED);
    assertThat(trace.realPath()).hasToString("Optional[" + real + "]");
    assertThat(trace.error()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'', FOLLOWED, ENOENT",
    "/app/none, FOLLOWED, ENOENT",
    "/app/none/.., FOLLOWED, ENOENT",
    "/app/dangling, FOLLOWED, ENOENT",
    "/app/file/, FOLLOWED, ENOTDIR",
    "/app/file/.., FOLLOWED, ENOTDIR",
    "/app/to-file/x, FOLLOWED, ENOTDIR",
    "/app/loop, FOLLOWED, ELOOP",
    "/app/self/x, KEPT, ELOOP",
    "/app/self/, KEPT, ELOOP",
    "/app/nowhere, CREATED, ENOENT",
    "/app/new/, CREATED, EISDIR",
    "/app/file/, CREATED, EISDIR",
    "/app/dangling/, CREATED, EISDIR",
  })
  void fails(String path, LastComponent last, Errno error) {
    Trace trace = tracer.trace("/app", path, last);
    assertThat(trace.error()).isEqualTo(error);
    assertThat(trace.real()).isNull();
    assertThat(trace.kind()).isNull();
  }

  @Test
  void theLastLinkIsKept() {
    Trace trace = tracer.trace("/", "/app/up/app/self", LastComponent.KEPT);
    assertThat(trace.real()).hasToString("/app/self");
    assertThat(trace.kind()).isEqualTo(FileKind.LINK);
    assertThat(tracer.trace("/", "/app/out/", LastComponent.KEPT).real())
        .hasToString("/data/secret");
  }

  @Test
  void writingThroughADanglingLinkMakesItsTarget() {
    Trace trace = tracer.trace("/", "/app/dangling", LastComponent.CREATED);
    assertThat(trace.real()).hasToString("/data/none");
    assertThat(trace.kind()).isEqualTo(FileKind.MISSING);
  }

  @Test
  void tellsEveryStep() {
    Trace trace = tracer.trace("/", "/app/chained/../..", LastComponent.FOLLOWED);
    List<String> steps = new ArrayList<>();
    trace
        .steps()
        .forEach(
            step ->
                steps.add(
                    step.depth()
                        + (step.up() ? " .. " : " ")
                        + step.place()
                        + " "
                        + step.found()
                        + (step.target() == null ? "" : " -> " + step.target())));
    assertThat(steps)
        .containsExactly(
            "0 /app DIRECTORY",
            "0 /app/chained LINK -> relative",
            "1 /app/relative LINK -> lib/deep",
            "2 /app/lib DIRECTORY",
            "2 /app/lib/deep DIRECTORY",
            "0 .. /app/lib DIRECTORY",
            "0 .. /app DIRECTORY");
    assertThat(trace.links())
        .extracting(link -> link.link() + " -> " + link.target() + " = " + link.real())
        .containsExactly(
            "/app/chained -> relative = /app/lib/deep",
            "/app/relative -> lib/deep = /app/lib/deep");
  }

  @Test
  void fortyLinksAreFollowedAndNotOneMore() throws IOException {
    link("/l0", "/app/file");
    for (int i = 1; i <= 40; i++) {
      link("/l" + i, "l" + (i - 1));
    }
    assertThat(tracer.trace("/l39").real()).hasToString("/app/file");
    assertThat(tracer.trace("/l40").error()).isEqualTo(Errno.ELOOP);
    assertThat(tracer.trace("/l40").links()).hasSize(40);
  }

  @Test
  void namesAndPathsHaveALongestLength() {
    assertThat(tracer.trace("/app/" + "n".repeat(255)).error()).isEqualTo(Errno.ENOENT);
    assertThat(tracer.trace("/app/" + "n".repeat(256)).error()).isEqualTo(Errno.ENAMETOOLONG);
    assertThat(tracer.trace("/" + "./".repeat(2047)).real()).hasToString("/");
    assertThat(tracer.trace("/" + "./".repeat(2047) + "/").error()).isEqualTo(Errno.ENAMETOOLONG);
    assertThat(tracer.trace("/a\0b").error()).isEqualTo(Errno.EINVAL);
  }

  @Test
  void oneReadOfAttributesForEachComponent() {
    List<RawPath> looked = new ArrayList<>();
    Entries counting =
        new Entries() {
          private final Entries disk = new NioEntries(LinkTracerTest.this.disk);

          @Override
          public FileKind kind(RawPath path) throws EntryException {
            looked.add(path);
            return disk.kind(path);
          }

          @Override
          public byte[] target(RawPath link) throws EntryException {
            return disk.target(link);
          }

          @Override
          public boolean isSearchable(RawPath directory) {
            return disk.isSearchable(directory);
          }
        };
    for (LastComponent last : LastComponent.values()) {
      looked.clear();
      new LinkTracer(counting).trace("/app", "/app/lib/../lib/./deep/", last);
      assertThat(looked)
          .extracting(RawPath::toString)
          .containsExactly("/app", "/app/lib", "/app/lib", "/app/lib/deep");
    }
    looked.clear();
    new LinkTracer(counting).trace("/app/lib", "deep", LastComponent.FOLLOWED);
    assertThat(looked).hasSize(1);
  }

  @Test
  void aLinkThatIsKnownIsNotLookedAt() {
    RawPath app = RawPath.of("/app");
    for (String link : List.of("relative", "chained")) {
      byte[] name = link.getBytes(StandardCharsets.UTF_8);
      Trace known = tracer.traceLink(app, name, LastComponent.FOLLOWED);
      assertThat(known.steps()).isEqualTo(tracer.trace(app, name, LastComponent.FOLLOWED).steps());
      assertThat(known.links()).isNotEmpty();
    }
    byte[] gone = "lib".getBytes(StandardCharsets.UTF_8);
    assertThat(tracer.traceLink(app, gone, LastComponent.FOLLOWED).links()).isEmpty();
  }

  @Test
  void anEmptyDiskHasOnlyItsRoot() {
    LinkTracer empty = FileTree.EMPTY.tracer();
    assertThat(empty.trace("/..").real()).isEqualTo(RawPath.ROOT);
    assertThat(empty.trace("/a").error()).isEqualTo(Errno.ENOENT);
  }
}
