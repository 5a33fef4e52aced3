package dev.nodeperm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code reach} and {@code audit} on a real disk. */
class LinkCommandsTest {
  @TempDir Path temporary = Path.of("");

  private Path base = temporary;

  @BeforeEach
  void makeTheTree() throws IOException {
    Assumptions.assumeTrue(FileSystems.getDefault().getSeparator().equals("/"));
    base = temporary.toRealPath();
    Files.createDirectories(base.resolve("app/lib"));
    Files.createDirectories(base.resolve("data/dir"));
    Files.writeString(base.resolve("data/key"), "");
    Files.createSymbolicLink(base.resolve("app/out"), Path.of("../data/dir"));
    Files.createSymbolicLink(base.resolve("app/in"), Path.of("lib"));
    Files.createSymbolicLink(base.resolve("app/broken"), Path.of("none"));
  }

  private Run run(String command, String... words) {
    String[] head = {command, "--node", "24.13.0", "--cwd", base + "/app"};
    String[] tail = {"--", "--permission", "--allow-fs-read=.", "-e", "0"};
    String[] all = new String[head.length + words.length + tail.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(words, 0, all, head.length, words.length);
    System.arraycopy(tail, 0, all, head.length + words.length, tail.length);
    Run run = Run.of(all);
    return new Run(run.exitCode(), run.out().replace(base.toString(), "BASE"), run.err());
  }

  @Test
  void reachShowsTheSteps() {
    assertThat(run("reach", "fs.read", "out/../key"))
        .isEqualTo(
            new Run(
                1,
                """
                escapes: out/../key is granted as BASE/app/key, but it reaches BASE/data/key, which is not granted:\
                 BASE/app/out is a link to ../data/dir.
                  checked  BASE/app/key (granted)
                  opened   BASE/data/key (not granted)
                  out/../key
                  ├─ BASE/app/out  link to ../data/dir
                  │  ├─ .. = BASE/
                  │  ├─ BASE/data/
                  │  └─ BASE/data/dir/
                  ├─ .. = BASE/data/
                  └─ BASE/data/key
                """,
                ""));
  }

  @Test
  void reachInsideIsZero() {
    Run run = run("reach", "--format=json", "fs.read", "in");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith(
            "{\"lexical\":\"BASE/app/in\",\"granted\":true,\"real\":\"BASE/app/lib\",\"error\":null,"
                + "\"realGranted\":true,\"verdict\":\"inside\","
                + "\"links\":[{\"link\":\"BASE/app/in\",\"target\":\"lib\",\"real\":\"BASE/app/lib\"}]");
    assertThat(run("reach", "--no-follow", "fs.read", "out").exitCode()).isZero();
    assertThat(run("reach", "fs.read", "none/x").out()).contains("BASE/app/none  ENOENT");
    assertThat(run("reach", "net", "out").exitCode()).isEqualTo(2);
    assertThat(run("reach", "fs.read").exitCode()).isEqualTo(2);
  }

  @Test
  void auditSaysWhatLeadsOut() {
    assertThat(run("audit"))
        .isEqualTo(
            new Run(
                1,
                """
                not clean: 5 entries, 3 links, 1 of them leading out
                escapes    BASE/app/out is a link to ../data/dir and opens the whole tree BASE/data/dir, which is not\
                 granted for fs.read.
                links within their tree 1, to other grants 0, outside 1, broken 1, loops 0
                """,
                ""));
  }

  @Test
  void auditAsJson() {
    Run run = run("audit", "--format", "json", "--details");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(
            "{\"entries\":5,\"links\":3,\"findings\":[{\"link\":\"BASE/app/broken\",\"target\":\"none\",")
        .contains(
            "{\"link\":\"BASE/app/out\",\"target\":\"../data/dir\",\"real\":\"BASE/data/dir\",\"relative\":true,"
                + "\"verdict\":\"escapes\",\"scopes\":[\"fs.read\"],")
        .contains("\"unreadable\":[]", "\"hardLinks\":[]", "\"entry\":null");
  }

  @Test
  void auditAsSarif() throws IOException {
    Path accepted =
        Files.writeString(
            base.resolve("a.json"), "{\"accepted\":[{\"link\":\"out\",\"reason\":\"why\"}]}");
    Run run = run("audit", "--format", "sarif", "--accepted", accepted.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith(
            "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[")
        .contains(
            "\"ruleId\":\"link-escapes\",\"level\":\"error\"", "\"uri\":\"file://BASE/app/out\"")
        .contains("\"suppressions\":[{\"kind\":\"external\",\"justification\":\"why\"}]")
        .contains("\"ruleId\":\"link-broken\",\"level\":\"note\"");
  }

  @Test
  void acceptedFindingsPassAndGoStale() throws IOException {
    String text =
        "{\"accepted\":[{\"link\":\"out\",\"target\":\"../data/dir\",\"reason\":\"known\"},"
            + "{\"link\":\"in\",\"target\":\"elsewhere\",\"reason\":\"old\"}]}";
    Path accepted = Files.writeString(base.resolve("a.json"), text);
    Run run = run("audit", "--accepted", accepted.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("clean: 5 entries, 3 links, 1 of them leading out, 1 accepted\n")
        .contains(
            "accepted   BASE/app/out -> ../data/dir: known\n",
            "stale      nothing is left to accept: in\n")
        .doesNotContain("accept: out");
    assertThat(run("audit", "--accepted", accepted.toString(), "--fail-on", "any").out())
        .contains("relative   BASE/app/in");
  }

  @Test
  void badFilesOfAcceptedFindingsAreUsage() throws IOException {
    for (String text :
        new String[] {
          "",
          "[]",
          "{",
          "{}",
          "{\"accepted\":{}}",
          "{\"accepted\":[1]}",
          "{\"accepted\":[{}]}",
          "{\"accepted\":[]}x",
          "{\"accepted\":[{\"link\":\"a\"}]}",
          "{\"accepted\":[{\"link\":\"a\",\"reason\":1}]}",
          "{\"accepted\":[{\"link\":\"a\",\"reason\":\"b\",\"x\":\"c\"}]}",
          "{\"accepted\":[{\"link\":\"a\",\"reason\":\" \"}]}",
          "{\"accepted\":[],\"x\":1}"
        }) {
      Path accepted = Files.writeString(base.resolve("a.json"), text);
      Run run = run("audit", "--accepted", accepted.toString());
      assertThat(run.exitCode()).as(text).isEqualTo(2);
      assertThat(run.err())
          .as(text)
          .contains("--accepted")
          .doesNotContain("nodeperm: the tool failed");
    }
    assertThat(run("audit", "--accepted", base + "/none").err()).contains("/none does not exist");
  }

  @Test
  void otherEnds() {
    assertThat(Run.of("audit", "--node", "24.13.0", "--", "--permission", "--bogus").exitCode())
        .isEqualTo(3);
    assertThat(Run.of("audit", "--node", "24.13.0", "--", "x.js").out())
        .contains("the permission model is off");
    assertThat(Run.of("audit", "--node", "24.13.0", "--fail-on", "x").exitCode()).isEqualTo(2);
    assertThat(
            Run.of(
                    "audit",
                    "--node",
                    "24.13.0",
                    "--",
                    "--permission",
                    "--allow-fs-read=*",
                    "-e",
                    "0")
                .out())
        .contains("note: fs.read is granted everywhere; nothing can lead out of it");
  }

  @Test
  void aUnreadableDirectoryIsNotClean() throws IOException {
    Assumptions.assumeFalse(
        System.getProperty("user.name").equals("root"), "root may read everything");
    Path locked = Files.createDirectory(base.resolve("app/locked"));
    locked.toFile().setReadable(false);
    assertThat(run("audit").out()).contains("unreadable BASE/app/locked cannot be read (EACCES)");
  }

  @Test
  void progressCountsAndIsWiped() throws InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Progress progress = Progress.always(new PrintStream(out, true, StandardCharsets.UTF_8));
    progress.accept(5);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    Thread.sleep(1100);
    progress.accept(7);
    progress.end();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\r12 entries\r\u001b[K");
  }
}
