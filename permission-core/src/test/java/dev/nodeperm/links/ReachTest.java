package dev.nodeperm.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.Reference;
import dev.nodeperm.error.InputException;
import dev.nodeperm.filesystem.FileTree;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {
  private final FileSystem disk =
      LinksDisk.of(
          "/app/file",
          "/app/lib/deep/x",
          "/data/dir/y",
          "/data/key",
          "/app/out -> /data/dir",
          "/app/in -> lib/deep",
          "/app/dangling -> ../data/new",
          "/app/loop -> loop",
          "/data/back -> /app/file");
  private final Launch.Started started =
      LinksDisk.start(disk, "--allow-fs-read=/app", "--allow-fs-write=/app", "-e", "0");

  @ParameterizedTest
  @CsvSource({
    "fs.read,  /app/file,         inside,   /app/file",
    "fs.read,  file,              inside,   /app/file",
    "fs.read,  in/x,              inside,   /app/lib/deep/x",
    "fs.read,  /app/out/y,        escapes,  /data/dir/y",
    "fs.read,  /app/out/../key,   escapes,  /data/key",
    "fs.read,  /app/out,          escapes,  /data/dir",
    "fs.read,  /data/back,        shadowed, /app/file",
    "fs.read,  /data/key,         denied,   /data/key",
    "fs.read,  /data/none,        denied,   ",
    "fs.read,  /app/none,         fails,    ",
    "fs.read,  /app/loop,         fails,    ",
    "fs.read,  /app/dangling,     fails,    ",
    "fs.write, /app/dangling,     escapes,  /data/new",
    "fs.write, /app/none,         inside,   /app/none",
    "fs.write, /app/no/ne,        fails,    ",
    "fs,       /app/file,         denied,   /app/file",
  })
  void saysWhereAPathLeads(String scope, String path, String verdict, String real) {
    ReachAnswer answer = Reach.of(started).ask(scope, path);
    assertThat(answer.verdict()).hasToString(verdict);
    assertThat(answer.real() == null ? null : answer.real().toString()).isEqualTo(real);
    assertThat(answer.granted()).isEqualTo(started.permission().has(scope, path));
  }

  @Test
  void saysItInASentence() {
    Reach reach = Reach.of(started);
    assertThat(reach.ask("fs.read", "out/../key").sentence())
        .isEqualTo(
            "out/../key is granted as /app/key, but it reaches /data/key, which is not granted:"
                + " /app/out is a link to /data/dir.");
    assertThat(reach.ask("fs.read", "/app/file").sentence())
        .isEqualTo("/app/file is granted, and reaches what it says.");
    assertThat(reach.ask("fs.read", "/app/in").sentence())
        .isEqualTo("/app/in is granted, and it reaches /app/lib/deep, which is granted too.");
    assertThat(reach.ask("fs.write", "/app/dangling").sentence())
        .startsWith(
            "/app/dangling is granted, but writing to it makes /data/new, which is not granted");
    assertThat(reach.ask("fs.read", "/app/none/x").sentence())
        .isEqualTo(
            "/app/none/x is granted, but it cannot be opened: /app/none: nothing is there (ENOENT).");
    assertThat(reach.ask("fs.read", "/data/back").sentence())
        .isEqualTo("/data/back is denied, although it would reach /app/file, which is granted.");
    assertThat(reach.ask("fs.read", "/data/key").sentence()).isEqualTo("/data/key is denied.");
  }

  @Test
  void aLinkItselfIsWhereItStands() {
    ReachAnswer answer = Reach.of(started).askEntry("fs.write", "/app/out");
    assertThat(answer.verdict()).isEqualTo(Verdict.INSIDE);
    assertThat(answer.real()).hasToString("/app/out");
    assertThat(Reach.of(started).askEntry("fs.write", "/app/out/y").verdict())
        .isEqualTo(Verdict.ESCAPES);
  }

  @Test
  void takesBuffersAndRefusesWhatIsNoPath() {
    Reach reach = Reach.of(started);
    byte[] odd = {'/', 'a', 'p', 'p', '/', (byte) 0xff};
    assertThat(reach.ask("fs.read", new Reference.Buffer(odd)).path().bytes()).isEqualTo(odd);
    assertThat(reach.ask("fs.read", "").verdict()).isIn(Verdict.DENIED, Verdict.FAILS);
    assertThatThrownBy(() -> reach.ask("child", "/app")).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> reach.ask("fs.read", Reference.NULL))
        .isInstanceOf(InputException.class);
  }

  @Test
  void anotherDiskCanBeAsked() {
    assertThat(Reach.of(started, FileTree.EMPTY).ask("fs.read", "/app/file").verdict())
        .isEqualTo(Verdict.FAILS);
  }

  @Test
  void theDirectoryIsThatOfTheMoment() {
    started.chdir("/app/out/../../app/lib");
    assertThat(Reach.of(started).ask("fs.read", "deep/x").real()).hasToString("/app/lib/deep/x");
  }

  @ParameterizedTest
  @CsvSource({
    "24.13.0, --allow-fs-read=/app/link.js,                           /data/real.js",
    "24.13.0, --allow-fs-read=/data/real.js,                          ",
    "24.13.0, --preserve-symlinks-main,                               ",
    "22.16.0, --allow-fs-read=/data/real.js,                          /app/link.js",
    "22.16.0, --allow-fs-read=/data/real.js --allow-fs-read=/app/*,   ",
    "22.16.0, --allow-fs-read=/app/* --preserve-symlinks-main,        ",
  })
  void anEntryPointIsReadBehindItsLink(String release, String options, String denied)
      throws Exception {
    try (FileSystem entry = LinksDisk.of("/data/real.js", "/app/link.js -> ../data/real.js")) {
      String on = release.startsWith("22") ? "--experimental-permission " : "--permission ";
      NodeLaunch launch =
          NodeLaunch.on(release)
              .args((on + options + " link.js").split(" "))
              .directory("/app")
              .fileSystem(entry);
      EntryReach reach = Reach.of((Launch.Started) launch.start()).entryPoint().orElseThrow();
      assertThat(reach.denied() == null ? null : reach.denied().toString()).isEqualTo(denied);
      assertThat(reach.isReadable()).isEqualTo(denied == null);
      assertThat(reach.real()).hasToString("/data/real.js");
      assertThat(reach.sentence()).contains("/app/link.js, which leads to /data/real.js,");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "20.19.4, /app/dir/main.js",
    "20.19.5, /app/dir",
    "23.2.0, /app/dir/main.js",
    "23.3.0, /app/dir"
  })
  void someReleasesLookForTheEntryPointFirst(String release, String denied) throws Exception {
    try (FileSystem entry = LinksDisk.of("/data/main.js", "/app/dir -> /data")) {
      NodeLaunch launch =
          NodeLaunch.on(release)
              .args("--experimental-permission", "--allow-fs-read=/data/*", "dir/main.js")
              .directory("/app")
              .fileSystem(entry);
      assertThat(Reach.of((Launch.Started) launch.start()).entryPoint().orElseThrow().denied())
          .hasToString(denied);
    }
  }

  @Test
  void codeFromTheCommandLineHasNoEntryPoint() {
    assertThat(Reach.of(started).entryPoint()).isEmpty();
  }

  @Test
  void theDiskMayChangeAndTheDecisionDoesNot() throws Exception {
    Reach reach = Reach.of(started);
    assertThat(reach.ask("fs.read", "/app/in").verdict()).isEqualTo(Verdict.INSIDE);
    Files.delete(disk.getPath("/app/in"));
    Files.createSymbolicLink(disk.getPath("/app/in"), disk.getPath("/data/dir"));
    ReachAnswer after = reach.ask("fs.read", "/app/in");
    assertThat(after.granted()).isTrue();
    assertThat(after.verdict()).isEqualTo(Verdict.ESCAPES);
  }

  @ParameterizedTest
  @CsvSource({
    "20.3.0,  out/../key,      fails",
    "20.3.0,  /app/out/../key, escapes",
    "20.15.0, /app/out/../key, fails",
    "20.15.1, /app/out/../key, escapes",
    "22.1.0,  out/../key,      fails",
    "22.2.0,  out/../key,      escapes",
    "22.1.0,  out/y,           escapes",
  })
  void someReleasesOpenWhatTheyCheck(String release, String path, String verdict) {
    NodeLaunch launch =
        NodeLaunch.on(release)
            .args("--experimental-permission", "--allow-fs-read=/app/*", "-e", "0")
            .directory("/app")
            .fileSystem(disk);
    assertThat(Reach.of((Launch.Started) launch.start()).ask("fs.read", path).verdict())
        .hasToString(verdict);
  }
}
