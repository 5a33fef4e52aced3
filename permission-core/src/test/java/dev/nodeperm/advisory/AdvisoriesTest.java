package dev.nodeperm.advisory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AdvisoriesTest {
  private static Map<String, String> exposed(String release, String... options) {
    List<String> words = new ArrayList<>(List.of(options));
    words.add("a.js");
    Launch launch = NodeLaunch.on(release).withoutFiles().directory("/app").args(words).start();
    Map<String, String> exposed = new TreeMap<>();
    for (Exposure exposure : Advisories.of((Launch.Started) launch)) {
      if (exposure.exposed()) {
        exposed.put(exposure.advisory().id(), String.valueOf(exposure.operation()));
      }
    }
    return exposed;
  }

  @Test
  void theNewestReleaseHasNone() {
    assertEquals(Map.of(), exposed("26.10.0", "--permission", "--allow-fs-read=/a"));
  }

  @Test
  void linksNeedAFolderToBeMadeIn() {
    String[] folder = {"--permission", "--allow-fs-read=/a/*", "--allow-fs-write=/a/*"};
    assertEquals(
        "fs.symlinkSync('/a' + '/p/q/l/../..', '/a' + '/out')",
        exposed("24.12.0", folder).get("CVE-2025-55130"));
    assertNull(exposed("24.13.0", folder).get("CVE-2025-55130"));
    assertNull(exposed("24.12.0", "--permission", "--allow-fs-read=/a/*").get("CVE-2025-55130"));
  }

  @Test
  void theSharedBeginningIsNamed() {
    String[] grants = {
      "--permission",
      "--allow-fs-read=/q/home/user1",
      "--allow-fs-read=/q/home/user2",
      "--allow-fs-read=/q/home/user3"
    };
    assertEquals(
        "fs.readFileSync('/q/home/user')", exposed("24.18.0", grants).get("CVE-2026-58043"));
    assertNull(exposed("24.18.1", grants).get("CVE-2026-58043"));
  }

  @Test
  void whatIsGrantedAnywayIsNoExposure() {
    assertFalse(exposed("25.2.1", "--permission", "--allow-net").containsKey("CVE-2026-21636"));
    assertTrue(exposed("25.2.1", "--permission").containsKey("CVE-2026-21636"));
    assertEquals(
        List.of("CVE-2026-21711", "CVE-2026-48935", "CVE-2026-56847"),
        List.copyOf(exposed("25.3.0", "--permission", "--allow-fs-read=*").keySet()));
  }

  @Test
  void theAuditDeniesNothing() {
    assertEquals(Map.of(), exposed("25.9.0", "--permission-audit"));
  }

  @Test
  void theDocumentIsUpToDate() throws Exception {
    Path document =
        Path.of(Files.isDirectory(Path.of("docs")) ? "" : "..", "docs", "advisories.md");
    if (Boolean.getBoolean("nodeperm.rewrite")) {
      Files.writeString(document, AdvisoriesDocument.text());
    }
    assertEquals(
        AdvisoriesDocument.text(),
        Files.readString(document),
        "write it anew with -Dtest=AdvisoriesTest -Dnodeperm.rewrite=true");
  }
}
