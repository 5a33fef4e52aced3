package dev.nodeperm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every process that was started. */
class ProcessPermissionProperties {
  @Provide
  Arbitrary<NodeRelease> releases() {
    return Arbitraries.of(NodeRelease.known());
  }

  @Provide
  Arbitrary<List<String>> grants() {
    return Arbitraries.of(
            "/a", "/a/b", "/a/*", "/ab*", "/a/b/c", "/b/", "*", "/a/../b", "/c/b", "rel", ".", "/")
        .list()
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> references() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "",
            "/",
            "/a",
            "/a/",
            "/a/b",
            "/a/b/c",
            "/ab",
            "/b",
            "/a\0b",
            "/b\0/../a",
            "rel",
            "..",
            "\ud800"),
        Arbitraries.strings().withChars('/', 'a', 'b', '.', '*').ofMaxLength(6));
  }

  @Property(tries = 1500)
  void explainingAnswersTheSame(
      @ForAll("releases") NodeRelease release,
      @ForAll("grants") List<String> grants,
      @ForAll("references") String reference) {
    Launch launch = start(release, grants, Disk.make());
    if (launch instanceof Launch.Started started) {
      ProcessPermission permission = started.permission();
      for (String scope : List.of("fs.read", "fs.write", "fs", "worker", "net", "bogus")) {
        Decision decision = permission.explain(scope, reference);
        assertThat(decision.granted()).isEqualTo(permission.has(scope, reference));
        assertThat(decision.documented()).isEqualTo(permission.documentedHas(scope, reference));
        assertThat(decision.grant().isEmpty() || decision.granted()).isTrue();
      }
    }
  }

  @Property(tries = 300)
  void theDiskMayChangeAfterTheStart(
      @ForAll("releases") NodeRelease release,
      @ForAll("grants") List<String> grants,
      @ForAll("references") String reference)
      throws IOException {
    FileSystem disk = Disk.make();
    Files.createDirectories(disk.getPath("/a/b"));
    if (start(release, grants, disk) instanceof Launch.Started started) {
      boolean before = started.permission().has("fs.read", reference);
      Files.delete(disk.getPath("/a/b"));
      Files.delete(disk.getPath("/a"));
      Files.createDirectories(disk.getPath("/b/rel"));
      assertThat(started.permission().has("fs.read", reference)).isEqualTo(before);
      disk.close();
      assertThat(started.permission().has("fs.read", reference))
          .as("not even a disk is needed")
          .isEqualTo(before);
    }
  }

  @Example
  void aQuestionSeesOneSnapshot() throws Exception {
    // A drop rebuilds the tree of what is left; nobody may see it half built.
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 200; round++) {
        ProcessPermission permission =
            ((Launch.Started)
                    NodeLaunch.on("26.10.0")
                        .withoutFiles()
                        .args(
                            "--permission",
                            "--allow-fs-read=/a",
                            "--allow-fs-read=/ab",
                            "--allow-fs-read=/abc",
                            "-e",
                            "0")
                        .start())
                .permission();
        AtomicBoolean stop = new AtomicBoolean();
        Callable<Integer> asking =
            () -> {
              int changes = 0;
              boolean last = true;
              while (!stop.get()) {
                boolean now = permission.has("fs.read", "/ab");
                assertThat(permission.has("fs.read", "/abc")).as("never dropped").isTrue();
                changes += now == last ? 0 : 1;
                last = now;
              }
              return changes;
            };
        List<Future<Integer>> askers =
            new ArrayList<>(List.of(threads.submit(asking), threads.submit(asking)));
        permission.drop("fs.read", "/ab");
        assertThat(permission.has("fs.read", "/ab")).isFalse();
        stop.set(true);
        for (Future<Integer> asker : askers) {
          assertThat(asker.get()).as("granted, then denied for good").isLessThanOrEqualTo(1);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Launch start(NodeRelease release, List<String> grants, FileSystem disk) {
    List<String> args = new ArrayList<>();
    args.add(release.has(Behavior.PERMISSION_FLAG) ? "--permission" : "--experimental-permission");
    grants.forEach(grant -> args.add("--allow-fs-read=" + grant));
    args.addAll(List.of("-e", "0"));
    return NodeLaunch.on(release).fileSystem(disk).directory("/app").args(args).start();
  }
}
