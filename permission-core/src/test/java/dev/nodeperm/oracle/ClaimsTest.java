package dev.nodeperm.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Claims about releases, written to be read, and put to the binary as well as to this library.
 *
 * <p>Each row: release, grants to read (separated by {@code |}), reference, what {@code
 * has('fs.read', ...)} answers.
 */
class ClaimsTest {
  private static final String CLAIMS =
      """
      # A star cuts off what follows it.
      24.13.0, /q/*.json,           /q/secret.pem, true
      26.10.0, /q/*/c,              /q/a/b,        true
      # The folder of a star is granted, a neighbour is not.
      26.10.0, /q/*,                /q,            true
      26.10.0, /q/*,                /qa,           false
      26.10.0, /q,                  /q/a,          false
      # Two bytes of a prefix wildcard may be missing, not more.
      26.10.0, /qab*,               /qa,           true
      26.10.0, /qab*,               /q,            false
      # Grants that share a beginning leak it, until CVE-2026-58043 was fixed.
      22.22.1, /c/b|/ab*|/b/c*,     /,             true
      22.23.3, /c/b|/ab*|/b/c*,     /,             false
      25.9.0,  /c/b|/ab*|/b/c*,     /,             true
      26.10.0, /c/b|/ab*|/b/c*,     /,             false
      # Resolution: of references from 20.3.1, of grants from 20.12.0.
      20.3.0,  /q/a,                /q/b/../a,     false
      20.3.1,  /q/a,                /q/b/../a,     true
      20.11.1, /q/b/../a,           /q/a,          false
      20.12.0, /q/b/../a,           /q/a,          true
      # A trailing slash matters in one release.
      23.0.0,  /q/,                 /q,            false
      23.1.0,  /q/,                 /q,            true
      # Comma lists, and the last flag only, up to 20.6.1.
      20.6.1,  '/q,/z',             /z,            true
      20.7.0,  '/q,/z',             /z,            false
      20.6.1,  /q|/z,               /q,            false
      20.7.0,  /q|/z,               /q,            true
      """;

  @ParameterizedTest(name = "{0}: {1} grants {2}: {3}")
  @CsvSource(textBlock = CLAIMS)
  void claim(String release, String grants, String reference, boolean expected) {
    List<String> argv = new ArrayList<>();
    argv.add(release.compareTo("24") < 0 ? "--experimental-permission" : "--permission");
    for (String grant : grants.split("\\|")) {
      argv.add("--allow-fs-read=" + grant);
    }
    String request =
        SameAsNode.request(release, argv, List.of(List.of("has", "fs.read", reference)));
    Subject.answerer()
        .ifPresent(
            subject -> assertEquals(List.of(expected), answers(subject, request), "this library"));
    Live.need(release);
    assertEquals(List.of(expected), answers(Live.node(), request), "the binary");
  }

  @Test
  void aDuplicateGrantAborted() {
    List<String> argv =
        List.of("--experimental-permission", "--allow-fs-read=/q", "--allow-fs-read=/q/");
    String request = SameAsNode.request("20.20.2", argv, List.of());
    Live.need("20.20.2");
    Map<String, ?> launch = Json.object(Json.readObject(Live.node().answer(request)).get("launch"));
    assertEquals("Assertion failed: !path_prefix.empty()", launch.get("message"));
    SameAsNode.assertSameAsNode(request);
  }

  private static List<?> answers(Answerer answerer, String request) {
    return Json.list(Json.readObject(answerer.answer(request)).get("answers"));
  }
}
