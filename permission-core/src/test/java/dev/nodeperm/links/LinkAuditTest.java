package dev.nodeperm.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.filesystem.FileTree;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LinkAuditTest {
  private static AuditReport audit(FileSystem disk, String... arguments) {
    return LinkAudit.of(LinksDisk.start(disk, arguments)).run();
  }

  private static List<String> lines(AuditReport report) {
    List<String> lines = new ArrayList<>();
    for (LinkFinding finding : report.findings()) {
      lines.add(
          finding.link()
              + " "
              + finding.verdict()
              + " "
              + finding.real()
              + " "
              + finding.leads()
              + " "
              + finding.exposes()
              + " "
              + finding.scopes());
    }
    return lines;
  }

  @Test
  void saysOfEveryLinkWhereItLeads() {
    FileSystem disk =
        LinksDisk.of(
            "/app/file",
            "/app/lib/x",
            "/data/key",
            "/data/dir/y",
            "/other/z",
            "/app/file-link -> file",
            "/app/lib/up -> ..",
            "/app/out-file -> ../data/key",
            "/app/out-tree -> /data/dir",
            "/app/granted -> /other",
            "/app/broken -> none",
            "/app/loop -> loop",
            "/data/not-granted -> /app");
    AuditReport report = audit(disk, "--allow-fs-read=/app", "--allow-fs-read=/other", "-e", "0");
    assertThat(lines(report))
        .containsExactly(
            "/app/broken fails null NOWHERE NOTHING [fs.read]",
            "/app/file-link inside /app/file WITHIN FILE [fs.read]",
            "/app/granted inside /other OTHER_GRANT TREE [fs.read]",
            "/app/lib/up inside /app WITHIN TREE [fs.read]",
            "/app/loop fails null LOOP NOTHING [fs.read]",
            "/app/out-file escapes /data/key OUTSIDE FILE [fs.read]",
            "/app/out-tree escapes /data/dir OUTSIDE TREE [fs.read]");
    assertThat(report.entries()).isEqualTo(13);
    assertThat(report.isClean()).isFalse();
    assertThat(report.against(AuditPolicy.ESCAPES)).hasSize(2);
    assertThat(report.against(AuditPolicy.RELATIVE)).hasSize(6);
    assertThat(report.against(AuditPolicy.ANY)).hasSize(7);
  }

  @Test
  void nothingEscapesFromATreeWithoutLinks() {
    AuditReport report = audit(LinksDisk.of("/app/a/b/c"), "--allow-fs-read=/app/*", "server.js");
    assertThat(report.isClean()).isTrue();
    assertThat(report.links()).isZero();
    assertThat(report.entries()).isEqualTo(4);
  }

  @Test
  void aNeighbourWithALongerNameIsAnotherTree() {
    FileSystem disk =
        LinksDisk.of("/app/x", "/application/y", "/app/link -> /application", "/app/all -> /apps");
    assertThat(
            lines(audit(disk, "--allow-fs-read=/app", "--allow-fs-read=/application", "-e", "0")))
        .containsExactly(
            "/app/all fails null NOWHERE NOTHING [fs.read]",
            "/app/link inside /application OTHER_GRANT TREE [fs.read]");
  }

  @Test
  void readingAndWritingAreJudgedApart() {
    FileSystem disk =
        LinksDisk.of(
            "/app/w/x", "/data/r/key", "/app/w/out -> /data/r", "/app/w/new -> /data/r/new");
    AuditReport report =
        audit(
            disk,
            "--allow-fs-read=/app",
            "--allow-fs-read=/data/r",
            "--allow-fs-write=/app/w",
            "-e",
            "0");
    assertThat(lines(report))
        .containsExactly(
            "/app/w/new escapes /data/r/new OUTSIDE NEW_FILE [fs.write]",
            "/app/w/out escapes /data/r OUTSIDE TREE [fs.write]");
  }

  @Test
  void aDirectoryOfWhichOnlyTheNameIsGrantedIsOutside() {
    // Grants that share a beginning leak it before a fix, as a single path.
    FileSystem disk = LinksDisk.of("/app/x", "/q/user/secret", "/app/link -> /q/user");
    AuditReport report =
        audit(
            disk,
            "--allow-fs-read=/app",
            "--allow-fs-read=/q/user1",
            "--allow-fs-read=/q/user2",
            "--allow-fs-read=/q/user3",
            "-e",
            "0");
    assertThat(lines(report)).containsExactly("/app/link escapes /q/user OUTSIDE TREE [fs.read]");
  }

  @Test
  void aLinkThatOnlyALeakGrantsCounts() {
    FileSystem disk = LinksDisk.of("/app/x", "/data/y", "/q/user -> /data");
    AuditReport report =
        audit(
            disk,
            "--allow-fs-read=/q/user1",
            "--allow-fs-read=/q/user2",
            "--allow-fs-read=/q/user3",
            "-e",
            "0");
    assertThat(lines(report)).containsExactly("/q/user escapes /data OUTSIDE TREE [fs.read]");
  }

  @Test
  void onlyWhatIsGrantedIsWalkedAndOnce() {
    FileSystem disk =
        LinksDisk.of(
            "/app/food/a -> /app",
            "/app/foo -> /data",
            "/app/bar/b -> /data",
            "/app/food/deep/c -> /data",
            "/data/");
    AuditReport report =
        audit(
            disk,
            "--allow-fs-read=/app/fo*",
            "--allow-fs-read=/app/food/*",
            "--allow-fs-read=/app/food/deep/*",
            "-e",
            "0");
    assertThat(report.findings())
        .extracting(finding -> finding.link().toString())
        .containsExactly("/app/foo", "/app/food/a", "/app/food/deep/c");
    assertThat(report.entries()).isEqualTo(6);
  }

  @Test
  void aSingleGrantedLinkCounts() {
    FileSystem disk =
        LinksDisk.of("/data/real.js", "/app/link.js -> /data/real.js", "/app/other -> /data");
    AuditReport report = audit(disk, "link.js");
    assertThat(lines(report))
        .containsExactly("/app/link.js escapes /data/real.js OUTSIDE FILE [fs.read]");
    assertThat(report.entryPoint().orElseThrow().isReadable()).isFalse();
  }

  @Test
  void linksOnTheWayToAGrantCount() {
    FileSystem disk = LinksDisk.of("/usr/lib/node/x", "/lib -> usr/lib", "/usr/lib/node/in -> x");
    assertThat(lines(audit(disk, "--allow-fs-read=/lib/node", "-e", "0")))
        .containsExactly(
            "/lib escapes /usr/lib OUTSIDE TREE [fs.read]",
            "/lib/node/in escapes /usr/lib/node/x OUTSIDE FILE [fs.read]");
    assertThat(
            lines(
                audit(
                    disk, "--allow-fs-read=/lib/node", "--allow-fs-read=/usr/lib/node", "-e", "0")))
        .containsExactly(
            "/lib inside /usr/lib OTHER_GRANT TREE [fs.read]",
            "/usr/lib/node/in inside /usr/lib/node/x WITHIN FILE [fs.read]");
  }

  @Test
  void dotsBehindALinkThatLeadsInside() {
    FileSystem disk =
        LinksDisk.of("/repo/packages/b/x", "/repo/packages/a/node_modules/b -> ../../b");
    LinkFinding finding = audit(disk, "--allow-fs-read=/repo", "-e", "0").findings().get(0);
    assertThat(finding.verdict()).isEqualTo(Verdict.INSIDE);
    assertThat(finding.climb()).isEqualTo(3);
    assertThat(finding.sentence()).contains("with /../../.. behind it");
    Reach reach = Reach.of(LinksDisk.start(disk, "--allow-fs-read=/repo", "-e", "0"));
    String link = "/repo/packages/a/node_modules/b";
    assertThat(reach.ask("fs.read", link + "/../..").verdict()).isEqualTo(Verdict.INSIDE);
    assertThat(reach.ask("fs.read", link + "/../../..").verdict()).isEqualTo(Verdict.ESCAPES);
  }

  @Test
  void whatIsGrantedEverywhereIsNotWalked() {
    FileSystem disk = LinksDisk.of("/app/link -> /data", "/data/x", "/x/y -> /data");
    AuditReport report = audit(disk, "--allow-fs-read=*", "--allow-fs-write=/app", "-e", "0");
    assertThat(report.everything()).hasToString("[fs.read]");
    assertThat(lines(report)).containsExactly("/app/link escapes /data OUTSIDE TREE [fs.write]");
  }

  @Test
  void hardLinksOnRequest() throws Exception {
    FileSystem disk = LinksDisk.of("/app/a", "/app/b", "/data/");
    Files.createLink(disk.getPath("/data/other"), disk.getPath("/app/b"));
    assertThat(audit(disk, "--allow-fs-read=/app", "-e", "0").hardLinks()).isEmpty();
    AuditReport report =
        LinkAudit.of(LinksDisk.start(disk, "--allow-fs-read=/app", "-e", "0"))
            .withHardLinksAndSpecials()
            .run();
    assertThat(report.hardLinks()).hasToString("[HardLink[file=/app/b, names=2]]");
  }

  @Test
  void streamsAndCounts() {
    FileSystem disk = LinksDisk.of("/app/a -> b", "/app/b", "/app/c/d -> e");
    List<LinkFinding> seen = Collections.synchronizedList(new ArrayList<>());
    AtomicLong counted = new AtomicLong();
    LinkAudit audit = LinkAudit.of(LinksDisk.start(disk, "--allow-fs-read=/app", "-e", "0"));
    AuditReport report = audit.withProgress(counted::addAndGet).run(seen::add);
    assertThat(seen).hasSize(2);
    assertThat(report.findings()).isEmpty();
    assertThat(counted.get()).isEqualTo(report.entries()).isEqualTo(5);
  }

  @Test
  void anEmptyDiskIsClean() {
    assertThat(
            LinkAudit.of(
                    LinksDisk.start(LinksDisk.of("/app/x"), "--allow-fs-read=/app", "-e", "0"),
                    FileTree.EMPTY)
                .run()
                .isClean())
        .isTrue();
  }
}
