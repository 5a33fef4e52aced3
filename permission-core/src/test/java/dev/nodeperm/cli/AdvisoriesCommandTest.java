package dev.nodeperm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code advisories}. */
class AdvisoriesCommandTest {
  private static Run advisories(String release, List<String> options, String... launch) {
    List<String> words =
        new ArrayList<>(List.of("advisories", "--node", release, "--cwd", "/w", "--no-files"));
    words.addAll(options);
    words.add("--");
    words.addAll(Arrays.asList(launch));
    return Run.of(words.toArray(String[]::new));
  }

  @Test
  void tellsWhatALaunchIsExposedTo() {
    Run run = advisories("24.12.0", List.of(), "--permission", "--allow-fs-read=/app/*", "a.js");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DENIED);
    assertThat(run.out())
        .startsWith("24.12.0 has ")
        .contains("exposed      CVE-2026-21715  fs.realpath.native (fixed in 24.14.1)")
        .contains("    fs.realpathSync.native('/etc/passwd')")
        .contains("not exposed  CVE-2025-55130");
  }

  @Test
  void theNewestHasNone() {
    Run run = advisories("26.10.0", List.of(), "--permission", "a.js");
    assertThat(run.exitCode()).isEqualTo(ExitCode.GRANTED);
    assertThat(run.out())
        .startsWith(
            "26.10.0 has 0 known vulnerabilities of the model; this launch is exposed to 0");
  }

  @Test
  void linesThatAreNotMendedSaySo() {
    Run run = advisories("25.9.0", List.of(), "--permission", "a.js");
    assertThat(run.out()).contains("CVE-2026-56847  trace events (not fixed in this line)");
  }

  @Test
  void jsonHasTheSame() {
    Run run =
        advisories(
            "24.12.0", List.of("--format=json"), "--permission", "--allow-fs-read=/app/*", "a.js");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DENIED);
    assertThat(run.out())
        .contains("\"id\":\"CVE-2026-21715\"")
        .contains("\"fixedIn\":\"24.14.1\",\"exposed\":true")
        .contains("\"operation\":\"fs.realpathSync.native('/etc/passwd')\"");
  }

  @Test
  void badInputIsToldWithoutATrace() {
    Run unknown = advisories("24.12", List.of(), "--permission", "a.js");
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(unknown.err()).isNotEmpty().doesNotContain("\tat ");
    Run word = advisories("24.12.0", List.of("word"), "--permission", "a.js");
    assertThat(word.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(word.err()).contains("word").doesNotContain("\tat ");
    Run failing = advisories("24.12.0", List.of(), "--allow-fs-read=/a", "a.js");
    assertThat(failing.exitCode()).isEqualTo(ExitCode.LAUNCH_FAILS);
  }
}
