package dev.nodeperm.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LinkTracerProperties {
  @Provide
  Arbitrary<List<String>> components() {
    return Arbitraries.of("a", "b", "..", ".", "").list().ofMaxSize(8);
  }

  /** Directories a and b in one another, three deep. */
  private static void makeDirectories(Path at, int depth) throws IOException {
    Files.createDirectories(at);
    if (depth > 0) {
      makeDirectories(at.resolve("a"), depth - 1);
      makeDirectories(at.resolve("b"), depth - 1);
    }
  }

  @Property(tries = 300)
  void withoutLinksATraceIsTheLexicalPath(@ForAll("components") List<String> components)
      throws IOException {
    try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix())) {
      makeDirectories(disk.getPath("/"), 4);
      String path = "/" + String.join("/", components);
      Trace trace = LinkTracer.over(disk).trace(path);
      String lexical = Utf8.text(PathRules.POSIX.resolve(new byte[] {'/'}, Utf8.bytes(path)));
      if (trace.error() == null) {
        assertThat(trace.real()).hasToString(lexical);
      } else {
        // The lexical path forgets what it went through; the kernel does not.
        assertThat(trace.error()).isEqualTo(Errno.ENOENT);
        assertThat(trace.steps().get(trace.steps().size() - 1).place().toString().split("/"))
            .hasSizeGreaterThan(5);
      }
    }
  }

  @Property(tries = 300)
  void theRealPathTracesToItself(@ForAll long seed) throws IOException {
    RandomTree tree = new RandomTree(new Random(seed), RandomTree.Reach.ANYWHERE, "/base");
    try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix())) {
      tree.make(disk);
      LinkTracer tracer = LinkTracer.over(disk);
      for (int i = 0; i < 20; i++) {
        for (LastComponent last : LastComponent.values()) {
          Trace trace = tracer.trace(RawPath.of("/base"), tree.question(), last);
          trace
              .realPath()
              .ifPresent(
                  real -> {
                    Trace again = tracer.trace(RawPath.ROOT, real.bytes(), last);
                    assertThat(again.real()).isEqualTo(real);
                    assertThat(again.kind()).isEqualTo(trace.kind());
                    assertThat(again.links()).isEmpty();
                  });
          assertThat(trace.links().size()).isLessThanOrEqualTo(40);
        }
      }
    }
  }

  @Property(tries = 300)
  void aLinkChangesOnlyWhatPassesIt(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    RandomTree tree = new RandomTree(random, RandomTree.Reach.ANYWHERE, "/base");
    try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix())) {
      tree.make(disk);
      LinkTracer tracer = LinkTracer.over(disk);
      List<byte[]> questions = new ArrayList<>();
      List<Trace> before = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        byte[] question = tree.question();
        questions.add(question);
        before.add(tracer.trace(RawPath.of("/base"), question, LastComponent.FOLLOWED));
      }
      RawPath added = RawPath.of("/base/nowhere");
      Files.createSymbolicLink(disk.getPath(added.toString()), disk.getPath("/base/.."));
      for (int i = 0; i < questions.size(); i++) {
        boolean passes =
            before.get(i).steps().stream().anyMatch(step -> step.place().equals(added));
        Trace after = tracer.trace(RawPath.of("/base"), questions.get(i), LastComponent.FOLLOWED);
        if (!passes) {
          assertThat(after.real()).isEqualTo(before.get(i).real());
          assertThat(after.error()).isEqualTo(before.get(i).error());
        }
      }
    }
  }

  @Property(tries = 300)
  void noPathMakesItThrow(@ForAll byte[] path, @ForAll LastComponent last) throws IOException {
    try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix())) {
      Trace trace = LinkTracer.over(disk).trace(RawPath.ROOT, path, last);
      assertThat(trace.real() == null).isEqualTo(trace.error() != null);
    }
  }
}
