package dev.nodeperm.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.PermissionScope;
import dev.nodeperm.filesystem.RandomTree;
import dev.nodeperm.filesystem.RawPath;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.NodeRelease;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds on every disk, for every release. */
class LinksProperties {
  @Provide
  Arbitrary<NodeRelease> releases() {
    return Arbitraries.of(NodeRelease.known());
  }

  @Provide
  Arbitrary<List<String>> grants() {
    return Arbitraries.of(
            "/base/a", "/base/b", "/base/a/*", "/base/a*", "/base", "/base/c/d", "/base/*/x", "rel")
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .uniqueElements();
  }

  private static Launch start(NodeRelease release, List<String> grants, FileSystem disk) {
    boolean early = release.toString().compareTo("24") < 0;
    Stream<String> on = Stream.of(early ? "--experimental-permission" : "--permission");
    Stream<String> read = grants.stream().map(grant -> "--allow-fs-read=" + grant);
    Stream<String> write = grants.stream().limit(1).map(grant -> "--allow-fs-write=" + grant);
    List<String> arguments =
        Stream.of(on, read, write, Stream.of("-e", "0")).flatMap(s -> s).toList();
    return NodeLaunch.on(release).args(arguments).directory("/base").fileSystem(disk).start();
  }

  @Property(tries = 300)
  void anEscapeIsDeniedByItsRealName(
      @ForAll("releases") NodeRelease release,
      @ForAll("grants") List<String> grants,
      @ForAll long seed)
      throws IOException {
    RandomTree tree = new RandomTree(new Random(seed), RandomTree.Reach.ANYWHERE, "/base");
    try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix())) {
      tree.make(disk);
      if (start(release, grants, disk) instanceof Launch.Started started) {
        for (int i = 0; i < 20; i++) {
          String path = Utf8.text(tree.question());
          for (String scope : List.of("fs.read", "fs.write")) {
            ReachAnswer answer = Reach.of(started).ask(scope, path);
            boolean has = started.permission().has(scope, path);
            assertThat(answer.granted()).isEqualTo(has);
            assertThat(answer.sentence()).endsWith(".");
            RawPath real = answer.real();
            if (answer.verdict() == Verdict.ESCAPES && real != null) {
              assertThat(started.permission().has(scope, real.toString())).isFalse();
            }
            assertThat(
                    answer.verdict() == Verdict.INSIDE
                        || answer.verdict() == Verdict.ESCAPES
                        || answer.verdict() == Verdict.FAILS)
                .isEqualTo(has);
          }
        }
      }
    }
  }

  @Property(tries = 1000)
  void anAuditFindsTheGrantedLinksAndNoOther(
      @ForAll("releases") NodeRelease release,
      @ForAll("grants") List<String> grants,
      @ForAll long seed)
      throws IOException {
    RandomTree tree = new RandomTree(new Random(seed), RandomTree.Reach.ANYWHERE, "/base");
    try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix())) {
      tree.make(disk);
      if (start(release, grants, disk) instanceof Launch.Started started) {
        AuditReport report = LinkAudit.of(started).run();
        Set<String> found = new HashSet<>();
        for (LinkFinding finding : report.findings()) {
          assertThat(found.add(finding.link().toString())).as("once: " + finding.link()).isTrue();
        }
        Set<String> granted;
        try (Stream<Path> walk = Files.walk(disk.getPath("/base"))) {
          granted =
              walk.filter(path -> Files.isSymbolicLink(path))
                  .map(Path::toString)
                  .filter(path -> has(started, path))
                  .collect(Collectors.toSet());
        }
        // A link inside a tree that was granted through a link has its name there.
        boolean throughLinks = grants.stream().anyMatch(grant -> passesLink(disk, grant));
        if (!throughLinks) {
          assertThat(found).isEqualTo(granted);
        }
        for (LinkFinding finding : report.escapes()) {
          RawPath real = Objects.requireNonNull(finding.real());
          boolean opensTree = finding.exposes() == LinkFinding.Exposes.TREE;
          for (PermissionScope scope : finding.scopes()) {
            assertThat(opensTree || !started.permission().grants(scope, real.bytes())).isTrue();
          }
        }
      }
    }
  }

  private static boolean has(Launch.Started started, String path) {
    return started.permission().has("fs.read", path) || started.permission().has("fs.write", path);
  }

  private static boolean passesLink(FileSystem disk, String grant) {
    Path path = disk.getPath("/base").resolve(grant.replaceFirst("\\*.*", ""));
    for (Path at = path; at != null; at = at.getParent()) {
      if (Files.exists(at, LinkOption.NOFOLLOW_LINKS) && Files.isSymbolicLink(at)) {
        return true;
      }
    }
    return false;
  }
}
