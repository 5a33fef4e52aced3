package dev.nodeperm.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nodeperm.Decision;
import dev.nodeperm.Launch;
import dev.nodeperm.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFileTest {
  private static List<CaseResult> run(String text) {
    return CaseRun.of(CaseFile.read(text.replace('\'', '"'), ""));
  }

  private static List<String> headlines(CaseResult result) {
    return result.failures().stream().map(f -> f.place() + " " + f.headline()).toList();
  }

  @Test
  void runsEachCaseOnEachRelease() {
    List<CaseResult> results =
        run(
            """
            {'$schema': 'x', 'launch': {'node': ['24', '26'], 'args': ['--permission', 'x.js'], 'cwd': '/app'},
             'cases': [
              {'name': 'a', 'queries': [{'scope': 'child', 'expect': 'denied'}]},
              {'name': 'b', 'launch': {'node': '26.10.0', 'args': ['--permission', '--allow-worker', '/app/y.js']},
               'expect': {'mode': 'enforcing', 'warnings': ['PERM0006'], 'nothingBeyond': ['/app/y.js', 'worker']},
               'queries': [
                {'scope': 'worker', 'expect': 'granted', 'because': '--allow-worker'},
                {'scope': 'nonsense', 'expect': 'unknown'},
                {'scope': 'fs.read', 'path': 'y.js', 'expect': 'granted', 'because': {'source': 'implicit'}},
                {'scope': 'fs.read', 'path': '', 'expect': 'denied', 'because': {'reason': 'empty-reference'}}]}]}
            """);
    assertThat(results).allMatch(CaseResult::passed);
    assertThat(results)
        .extracting(r -> r.name() + " " + r.release() + " " + r.checks())
        .containsExactly("a 24.21.0 2", "a 26.10.0 2", "b 26.10.0 7");
  }

  @Test
  void tellsAllThatIsWrongWithItsPlace() {
    CaseResult result =
        run("""
        {'launch': {'node': '24.13.0', 'args': ['--permission', '--allow-fs-read=/app/*.x', 'x.js'], 'cwd': '/app'},
         'cases': [{'name': 'a', 'expect': {'warnings': ['PERM0001'], 'nothingBeyond': ['/app/lib/*']},
          'queries': [
           {'scope': 'fs.read', 'path': '/app/key', 'expect': 'denied'},
           {'scope': 'fs.read', 'path': '/app/key', 'expect': 'granted', 'because': '/app/key'},
           {'scope': 'net', 'expect': 'denied'},
           {'scope': 'child', 'expect': 'unknown'},
           {'scope': 'child', 'expect': 'granted'}]}]}
        """)
            .get(0);
    assertThat(result.checks()).isEqualTo(8);
    assertThat(headlines(result))
        .containsExactly(
            "2:12 Expecting Node.js 24.13.0 to warn of PERM0001, but it prints no warning",
            "2:12 Expecting Node.js 24.13.0 to grant nothing beyond the bounds, but it grants"
                + " fs.read /app",
            "4:4 Expecting Node.js 24.13.0 to deny fs.read /app/key, but it is granted",
            "5:4 Expecting Node.js 24.13.0 to grant fs.read /app/key because of /app/key, but what"
                + " decides is --allow-fs-read=/app/*.x (argument 1), taken as /app/*",
            "6:4 Expecting Node.js 24.13.0 to deny net, but it does not know the scope: has()"
                + " answers no, but nothing is guarded",
            "7:4 Expecting Node.js 24.13.0 to know no scope child, but it knows it",
            "8:4 Expecting Node.js 24.13.0 to grant child, but it is denied");
  }

  @Test
  void expectsLaunchesToFailOrToStart() {
    String start =
        "{'cases': [{'name': 'a', 'launch': {'node': '24', 'args': ['--permission',"
            + " '--allow-fs-read'";
    assertThat(
            run(start + "]}, 'expect': {'fails': {'exitCode': 9, 'message': 'argument'}}}]}")
                .get(0)
                .passed())
        .isTrue();
    assertThat(headlines(run(start + "]}, 'expect': {'fails': {'signal': 'SIGABRT'}}}]}").get(0)))
        .containsExactly(
            "1:12 Expecting Node.js 24.21.0 to fail with SIGABRT, but it ends with exit code 9");
    assertThat(headlines(run(start + "]}}]}").get(0)))
        .containsExactly("1:12 Expecting Node.js 24.21.0 to start, but it ends with exit code 9");
    assertThat(headlines(run("{'cases': [{'name': 'a', 'launch': {'node': '24'}}]}").get(0)))
        .containsExactly(
            "1:12 Expecting the permission model of Node.js 24.21.0 to be enforcing, but it is"
                + " off");
    assertThat(
            run("{'cases': [{'name': 'a', 'launch': {'node': '24'}, 'expect': {'mode': 'off'}}]}")
                .get(0)
                .passed())
        .isTrue();
  }

  @Test
  void readsConfigFilesBesideIt(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("c.json"), "{\"permission\": {\"allow-fs-read\": [\"/app\"]}}");
    String text =
        """
        {"cases": [{"name": "a", "launch": {"node": "26", "args": ["/x.js"], "config": "c.json", "directories": ["/app"]},
          "queries": [{"scope": "fs.read", "path": "/app/x", "expect": "granted", "because": {"grant": "/app", "source": "config file"}}]}]}
        """;
    assertThat(CaseRun.of(CaseFile.read(text, folder.toString()))).allMatch(CaseResult::passed);
    assertThatThrownBy(() -> CaseFile.read(text, ""))
        .isInstanceOf(CaseFileException.class)
        .hasMessageContaining("1:80: cannot read the file named in");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "                                        | 1:1: an object is expected",
        "[]                                      | 1:1: a file of cases is an object",
        "{                                       | 1:2: not JSON",
        "{}                                      | 1:1: 'cases' is missing",
        "{'cases': []}                           | 1:1: 'cases' has at least one case",
        "{'cases': [], 'cases': []}              | not JSON: Duplicate",
        "{'cases': [{}]}                         | 1:12: 'name' is missing",
        "{'cases': [{'name': 1}]}                | 1:21: 'name' is a string",
        "{'cases': [{'name': 'a'}]}              | 1:12: 'node' is missing",
        "{'cases': [{'name': null}]}             | 1:21: no such value",
        "{'cases': [{'name': 'a', 'nam': 1}]}    | 1:33: unknown field 'nam'; known are expect,"
            + " launch",
        "{'launch': {'node': '19'}, 'cases': [{'name': 'a'}]} | 1:21: no release of this line",
        "{'launch': {'node': []}, 'cases': [{'name': 'a'}]} | 1:21: 'node' names at least one",
        "{'launch': {'node': '24', 'cwd': 'a'}, 'cases': [{'name': 'a'}]} | 1:34: not an absolute"
            + " path",
        "{'launch': {'node': '24', 'machine': true, 'directories': []}, 'cases': [{'name': 'a'}]} |"
            + " 1:38: either",
        "{'launch': {'node': '24', 'args': ['\\u0000']}, 'cases': [{'name': 'a'}]} | 1:36: an item"
            + " of 'args' has a NUL",
        "{'launch': {'node': '24'}, 'cases': [{'name': 'a', 'expect': {'warnings': []}}]} | names"
            + " at least one",
        "{'launch': {'node': '24'}, 'cases': [{'name': 'a', 'expect': {'mode': 'on'}}]} | 'mode' is"
            + " one of off",
        "{'launch': {'node': '24'}, 'cases': [{'name': 'a', 'expect': {'nothingBeyond': ['a']}}]} |"
            + " not an absolute",
        "{'launch': {'node': '24'}, 'cases': [{'name': 'a', 'expect': {'fails': {'exitCode':"
            + " 99999999999}}}]} | not JSON",
        "{'launch': {'node': '24'}, 'cases': [{'name': 'a', 'expect': {'fails': {}, 'mode':"
            + " 'off'}}]} | asked nothing",
        "{'launch': {'node': '24'}, 'cases': [{'name': 'a', 'queries': [{'scope': 'fs', 'expect':"
            + " 'yes'}]}]} | is one of",
        "{'cases': [{'name': 'a'}]} x           | not JSON"
      })
  void saysWhereAFileIsWrong(String text, String message) {
    String written = text == null ? "" : text.replace('\'', '"');
    assertThatThrownBy(() -> CaseFile.read(written, ""))
        .isInstanceOf(CaseFileException.class)
        .hasMessageContaining(message.replace('\'', '"'));
  }

  @Test
  void doesNotFallForDepth() {
    String deep = "[".repeat(100_000);
    CaseFileException e =
        catchThrowableOfType(CaseFileException.class, () -> CaseFile.read(deep, ""));
    assertThat(e.problem()).contains("nesting depth");
  }

  /** The published schema is the one in the jar, and knows the names that the reader takes. */
  @Test
  void theSchemaSaysTheSame() throws IOException {
    String schema;
    try (InputStream in = CaseFile.class.getResourceAsStream("cases.schema.json")) {
      schema = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(Path.of("..", "docs", "cases.schema.json")).hasContent(schema);
    Json.Fields root = (Json.Fields) Json.read(schema);
    assertThat(names(root)).isEqualTo(CaseFile.FILE);
    Json.Fields defs = (Json.Fields) Objects.requireNonNull(root.get("$defs"));
    assertThat(names(at(defs, "launch"))).isEqualTo(LaunchFields.NAMES);
    assertThat(names(at(defs, "case"))).isEqualTo(CaseFile.CASE);
    assertThat(names(at(defs, "expect"))).isEqualTo(CaseFile.EXPECT);
    assertThat(names(at(at(at(defs, "expect"), "properties"), "fails"))).isEqualTo(CaseFile.FAILS);
    assertThat(names(at(defs, "query"))).isEqualTo(CaseFile.QUERY);
    for (Enum<?>[] all :
        List.of(Launch.Mode.values(), Case.Expected.values(), Decision.Reason.values())) {
      Set<String> words = new TreeSet<>();
      Arrays.stream(all).forEach(constant -> words.add(CaseFile.word(constant)));
      assertThat(enums(schema)).contains(words);
    }
  }

  private static Json.Fields at(Json.Fields fields, String name) {
    return (Json.Fields) Objects.requireNonNull(fields.get(name));
  }

  private static Set<String> names(Json.Fields schema) {
    return at(schema, "properties").values().keySet();
  }

  private static List<Set<String>> enums(String schema) {
    return Pattern.compile("\"enum\": \\[([^\\]]*)\\]")
        .matcher(schema)
        .results()
        .map(m -> (Set<String>) new TreeSet<>(List.of(m.group(1).replace("\"", "").split(", "))))
        .toList();
  }
}
