package dev.nodeperm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code op} and {@code ops}. */
class OpCommandTest {
  private static Run op(String release, List<String> call, String... options) {
    List<String> words =
        new ArrayList<>(List.of("op", "--node", release, "--cwd", "/w", "--no-files"));
    words.addAll(call);
    words.add("--");
    words.addAll(List.of(options));
    words.addAll(List.of("-e", "0"));
    return Run.of(words.toArray(String[]::new));
  }

  @Test
  void saysWhatIsDeniedAndWhatIsNeeded() {
    Run run = op("24.13.0", List.of("fs.rename", "a", "/x/b"), "--permission");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DENIED);
    assertThat(run.out())
        .startsWith("denied: fs.rename(oldPath, newPath) calls back with an error\n")
        .contains("fs.read  a  not granted")
        .contains("(code ERR_ACCESS_DENIED, permission 'FileSystemRead', resource 'a')")
        .contains("needs  --allow-fs-read=/w/a --allow-fs-write=/w/a --allow-fs-write=/x/b");
  }

  @Test
  void namesTheGrantThatLetsItPass() {
    Run run = op("24.13.0", List.of("fs.stat", "/x/b"), "--permission", "--allow-fs-read=/x/*");
    assertThat(run.exitCode()).isEqualTo(ExitCode.GRANTED);
    assertThat(run.out()).contains("granted by --allow-fs-read=/x/*").doesNotContain("needs");
  }

  @ParameterizedTest
  @CsvSource({
    "fs.renam, unknown operation, fs.rename",
    "child_process.spwan, unknown operation, child_process.spawn",
    "nothing.like.it, unknown operation, catalogue",
  })
  void badNamesAreToldWithNearOnes(String name, String problem, String near) {
    Run run = op("24.13.0", List.of(name, "/x"), "--permission");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(problem).contains(near).doesNotContain("\tat ");
  }

  @Test
  void functionsThatAReleaseLacksAreTold() {
    Run run = op("20.0.0", List.of("fs.globSync", "*"), "--experimental-permission");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err()).contains("Node.js 20.0.0 has no such function");
    assertThat(run.err()).contains("It exists on 22+, ");
    assertThat(op("24.13.0", List.of("fs.lchmodSync", "/x"), "--permission").err())
        .contains("Ask about another.");
  }

  @Test
  void opsTellsWhereAFunctionIsThatTheReleaseLacks() {
    assertThat(Run.of("ops", "--node", "26.3.0", "vfs.VirtualProvider").out())
        .isEqualTo("vfs.VirtualProvider()  not there (on 26>=26.4.0, #63115)\n");
    assertThat(Run.of("ops", "--node", "26.3.0", "provider").out()).contains("not there");
    assertThat(Run.of("ops", "--node", "26.4.0", "provider").out()).doesNotContain("not there");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          true;                      before it checks anything: true
          7.5;                       before it checks anything: 7.5
          [];                        before it checks anything: an array
          {"path": 1};               before it checks anything: an object
          {"buffer": 1};             before it checks anything: an object
          {"url": 1};                before it checks anything: an object
          """)
  void argumentsThatAreNoPathsAreRefused(String argument, String problem) {
    Run run = op("24.13.0", List.of("fs.stat", argument), "--permission");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(problem).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "fs.rename, oldPath",
    "fs.renameSync, oldPath",
    "fs.renameSync /a, newPath",
    "fs.promises.readFile, path",
    "fs.statSync null, path",
    "fs.cpSync /a, dest",
  })
  void whatIsLeftOutIsRefusedAsTheRuntimeDoes(String call, String parameter) {
    Run run = op("26.10.0", List.of(call.split(" ")), "--permission");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err()).contains("the runtime refuses " + parameter + " before it checks");
  }

  @Test
  void existsSaysNoToWhatIsNoPath() {
    assertThat(op("26.10.0", List.of("fs.existsSync", "5"), "--permission").out())
        .startsWith("unguarded");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {a,b}.js;                  {a,b}.js
          {"a":;                     {"a":
          [x;                        [x
          {"buffer": "L3gvYg=="};    /x/b
          {"url": "file:///x/%62"};  /x/b
          """)
  void whatIsNoJsonIsAString(String argument, String resource) {
    Run run = op("24.13.0", List.of("fs.stat", argument), "--permission");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DENIED);
    assertThat(run.out()).contains("resource '" + resource + "'");
  }

  @Test
  void deepArgumentsEndInAnAnswer() {
    String deep = "[".repeat(200_000);
    Run run = op("24.13.0", List.of("fs.stat", deep), "--permission");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DENIED);
  }

  @Test
  void jsonHasTheWholeAnswer() {
    Run run =
        Run.of(
            "op",
            "--node",
            "24.13.0",
            "--format",
            "json",
            "--cwd",
            "/w",
            "--no-files",
            "fs.statSync",
            "a",
            "--",
            "--permission",
            "-e",
            "0");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DENIED);
    assertThat(run.out())
        .contains("\"operation\":\"fs.statSync\"")
        .contains("\"outcome\":\"denied\",\"style\":\"throw\"")
        .contains("\"permission\":\"FileSystemRead\",\"resource\":\"a\"")
        .contains("\"checks\":[[\"fs.read\",\"a\",false]]")
        .contains("\"needs\":[\"--allow-fs-read=/w/a\"]")
        .contains("\"release\":\"24.13.0\",\"modelled\":\"24.13.0\",\"extrapolated\":false");
  }

  @Test
  void extrapolatedReleasesAreSaid() {
    Run op = op("26.99.0", List.of("fs.stat", "a"), "--permission");
    assertThat(op.out()).contains("note: 26.99.0 is extrapolated: not measured");
    Run ops = Run.of("ops", "--node", "26.99.0", "fs.stat");
    assertThat(ops.out()).contains("note: 26.99.0 is extrapolated: not measured");
    Run both = Run.of("ops", "--node", "24.13.0", "--and", "26.99.0", "fs.stat");
    assertThat(both.out()).contains("note: 26.99.0").doesNotContain("note: 24.13.0");
    Run json = Run.of("ops", "--node", "26.99.0", "--format", "json", "fs.statSync");
    assertThat(json.out()).contains("\"extrapolated\":true");
    Run measured = Run.of("ops", "--node", "26.10.0", "fs.stat");
    assertThat(measured.out()).doesNotContain("note:");
  }

  @Test
  void opsShowsWhatAReleaseHas() {
    Run run = Run.of("ops", "--node", "24.13.0", "fs.promises.ren");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("fs.promises.rename(oldPath, newPath)").contains("fs.write");
    assertThat(Run.of("ops", "--node", "20.0.0", "globSync").out()).contains("not there (on 22+");
    assertThat(Run.of("ops", "--node", "22.0.0", "globSync").out()).contains("fs.globSync");
    assertThat(Run.of("ops", "--node", "24.13.0", "nothing.like.it").out())
        .isEqualTo("no such function\n");
  }

  @Test
  void opsShowsWhatChanged() {
    Run run = Run.of("ops", "--node", "24.12.0", "--and", "24.13.0");
    assertThat(run.out()).contains("fs.fsyncSync").contains("->").doesNotContain("fs.statSync");
    assertThat(Run.of("ops", "--node", "24.13.0", "--and", "24.13.0").out())
        .isEqualTo("no function differs\n");
    Run json = Run.of("ops", "--node", "24.12.0", "--and", "24.13.0", "--format", "json", "fsync");
    assertThat(json.out())
        .contains("\"release\":\"24.12.0\"")
        .contains("\"other\":{\"release\":\"24.13.0\"")
        .contains("\"name\":\"fs.fsyncSync\",\"checks\":\"unguarded\",\"then\":\"disabled\"");
  }

  @ParameterizedTest
  @CsvSource({"24", "24.x", "banana", "''"})
  void opsWantsARelease(String release) {
    Run run = Run.of("ops", "--node", release);
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(Run.of("ops", "--node", "24.13.0", "--and", release).exitCode())
        .isEqualTo(ExitCode.WRONG_USAGE);
  }
}
