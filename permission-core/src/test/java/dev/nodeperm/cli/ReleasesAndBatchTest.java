package dev.nodeperm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReleasesAndBatchTest {
  @Test
  void oneRelease() {
    Run run = Run.of("releases", "24.18.1");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("Node.js 24.18.1\n")
        .contains("SPLIT_NODES_STAY_UNMARKED: ")
        .contains("\n  in 22>=22.23.2 24>=24.18.1 26>=26.5.1; never in 20, 21, 23, 25\n");
  }

  @Test
  void whatChanged() {
    Run run = Run.of("releases", "24.18.0", "24.18.1");
    assertThat(run.out())
        .startsWith("from Node.js 24.18.0\nto Node.js 24.18.1\n+ SPLIT_NODES_STAY_UNMARKED: ")
        .contains("\n    in 22>=22.23.2 24>=24.18.1 26>=26.5.1");
    assertThat(Run.of("releases", "24.18.1", "24.18.0").out())
        .contains("\n- SPLIT_NODES_STAY_UNMARKED: ");
    assertThat(Run.of("releases", "--format=json", "24.18.0", "24.18.1").out())
        .contains("\"from\":{\"release\":\"24.18.0\"")
        .contains("\"gained\":[{\"name\":\"SPLIT_NODES_STAY_UNMARKED\"")
        .contains(
            "\"since\":{\"22\":\"22.23.2\",\"24\":\"24.18.1\",\"26\":\"26.5.1\"},\"never\":[20,21,23,25]}]")
        .contains("\"lost\":[]");
  }

  @Test
  void newOptionsAreNamed() {
    assertThat(Run.of("releases", "24.19.0", "24.20.0").out())
        .contains("new options:\n")
        .contains("\n  --permission-audit\n");
  }

  @Test
  void extrapolatedReleaseSaysSo() {
    assertThat(Run.of("releases", "99.0.0").out())
        .startsWith("Node.js 99.0.0 (extrapolated: not measured, taken to behave as 26.10.0)\n");
    assertThat(Run.of("releases", "99.0.0", "--format", "json").out())
        .startsWith(
            "{\"release\":\"99.0.0\",\"modelled\":\"26.10.0\",\"extrapolated\":true,\"behaviors\":[{");
  }

  @Test
  void allReleases() {
    assertThat(Run.of("releases").out())
        .contains("\n20    20.0.0  20.20.2  41\n")
        .contains("\n162 releases measured");
  }

  @Test
  void batchAnswersEveryLine() {
    String lines =
        """
        {"id":1,"node":"24.13.0","argv":["--permission"],"queries":[["has","fs.read"]]}
        nonsense
        {"id":2,"node":"24.13.0","queries":[["has","fs.read"]]}
        """;
    Run run = Run.withInput(lines, "batch", "--format=json");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("{\"id\":1,\"launch\":{\"ok\":true"),
            line -> assertThat(line).startsWith("{\"id\":null,\"line\":2,\"error\":"),
            line -> assertThat(line).endsWith("\"answers\":[\"no-permission\"]}"));
    assertThat(run.err()).isEqualTo("nodeperm batch: lines that were no requests: 1\n");
    assertThat(Run.withInput(lines.lines().findFirst().orElseThrow(), "batch").exitCode()).isZero();
  }
}
