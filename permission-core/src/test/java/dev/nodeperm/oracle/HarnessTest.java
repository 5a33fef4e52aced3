package dev.nodeperm.oracle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.nodeperm.oracle.generate.Topic;
import dev.nodeperm.release.NodeRelease;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The parts of the harness that need no binary. */
class HarnessTest {
  private static final Path BINARY = Path.of("/nodes/v24.13.0/node");

  @Test
  void jsonKeepsWhatTextFilesCannot() {
    String text = "{\"a\":[1,1.5,true,null,{},[]],\"b\\\"\\\\\":\"\\u0000\\ud800\\u00e9\"}";
    assertEquals(text, Json.write(Json.read(text)));
  }

  @Test
  void loneSurrogatesReachTheBinaryAsReplacements() {
    byte[] replacement = {'a', (byte) 0xef, (byte) 0xbf, (byte) 0xbd};
    assertArrayEquals(replacement, RealNode.utf8("a\ud800"));
  }

  @Test
  void anUncaughtErrorIsToldBeforeAnythingElse() {
    String printed =
        "node:x:1\n  throw e;\n\nTypeError [ERR_MISSING_OPTION]: --permission is required\n  at y\n";
    assertEquals(
        "TypeError [ERR_MISSING_OPTION]: --permission is required",
        Stderr.failure(printed, BINARY, null));
  }

  @Test
  void theProgramAndTheConfigFolderAreTakenOut() {
    assertEquals("bad option: --x", Stderr.failure(BINARY + ": bad option: --x\n", BINARY, null));
    assertEquals(
        "Assertion failed: a", Stderr.failure("node[1]: b(): Assertion failed: a\n", BINARY, null));
    assertEquals(
        "Can't parse ./node.config.json",
        Stderr.failure(
            "Can't parse /f/node.config.json\nnode: /f/node.config.json: invalid\n",
            BINARY,
            Path.of("/f")));
  }

  @Test
  void warningsKeepTheirCode() {
    String printed =
        "(node:1) [PERM0001] SecurityWarning: a: b\n(Use `node`)\n(node:1) ExperimentalWarning: c\n";
    assertEquals(
        "[{\"type\":\"SecurityWarning\",\"code\":\"PERM0001\",\"message\":\"a: b\"},"
            + "{\"type\":\"ExperimentalWarning\",\"code\":null,\"message\":\"c\"}]",
        Json.write(Stderr.warnings(printed)));
  }

  @Test
  void theCorpusGivesBackWhatWasPutIn() {
    List<String> known = NodeRelease.known().stream().map(NodeRelease::toString).toList();
    Map<String, String> said = new LinkedHashMap<>();
    for (String release : known) {
      said.put(
          release,
          "{\"id\":\"x\",\"launch\":{\"ok\":true},\"answers\":[" + release.endsWith(".0") + "]}");
    }
    said.put("22.0.0", "{\"id\":\"x\",\"launch\":{\"ok\":false},\"answers\":[]}");
    Map<String, String> back = new LinkedHashMap<>();
    Corpus.entries(
        Corpus.line(Json.readObject("{\"id\":\"x\",\"argv\":[]}"), said),
        e -> back.put((String) Json.readObject(e.request()).get("node"), e.answer()));
    assertEquals(said.keySet(), back.keySet());
    said.forEach(
        (release, answer) ->
            assertEquals(
                Json.read(answer), Json.read(Objects.requireNonNull(back.get(release))), release));
  }

  @Test
  void aDifferenceIsSeenWhereverItIs() {
    String request = "{\"id\":1,\"node\":\"24.13.0\",\"argv\":[],\"queries\":[[\"has\",\"fs\"]]}";
    String answer = "{\"id\":1,\"launch\":{\"ok\":true,\"warnings\":[]},\"answers\":[false]}";
    assertNull(Comparison.of(request, answer, answer).difference());
    for (String other :
        List.of(
            answer.replace("false", "true"),
            answer.replace(":1,", ":2,"),
            answer.replace("[false]", "[]"),
            answer.replace("[]", "[1]"),
            answer.replace("true", "false"))) {
      assertNotNull(Comparison.of(request, answer, other).difference(), other);
    }
  }

  @Test
  void aSeedGivesTheSameRequestsAgain() {
    List<String> first = new ArrayList<>();
    List<String> again = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      for (int seed = 0; seed < 50; seed++) {
        first.add(Json.write(topic.request("26.10.0", seed)));
        again.add(Json.write(topic.request("26.10.0", seed)));
      }
    }
    assertEquals(first, again);
  }
}
