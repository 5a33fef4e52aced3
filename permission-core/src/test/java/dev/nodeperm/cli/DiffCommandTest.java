package dev.nodeperm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiffCommandTest {
  private static Run diff(String... words) {
    String[] args = new String[words.length + 4];
    System.arraycopy(words, 0, args, 4, words.length);
    args[0] = "diff";
    args[1] = "--no-files";
    args[2] = "--node";
    args[3] = "26.10.0";
    return Run.of(args);
  }

  @Test
  void showsAPathForEachScope() {
    Run run =
        diff(
            "--",
            "--permission",
            "--allow-fs-read=/app/*",
            "--allow-worker",
            "/app/x.js",
            "--vs",
            "--permission",
            "--allow-fs-read=/app*",
            "--allow-fs-write=/tmp/x",
            "/app/x.js");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "first 26.10.0 starts, the model enforcing",
            "second 26.10.0 starts, the model enforcing",
            "",
            "ONLY GRANTS BECAUSE",
            "first worker what decides is --allow-worker (argument 2)",
            "second fs.read /ap what decides is --allow-fs-read=/app* (argument 1)",
            "second fs.write /tmp/x what decides is --allow-fs-write=/tmp/x (argument 2)");
  }

  @Test
  void wantsSomethingToCompareWith() {
    Run run = diff("--", "--permission", "/app/x.js");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("nothing to compare with: give --vs, --to or --to-config");
  }

  @Test
  void comparesReleases() {
    Run same = diff("--to", "24.13.0", "--", "--permission", "--allow-fs-read=/app", "/app/x.js");
    assertThat(same.out()).isEqualTo("no difference: each starts, the model enforcing\n");
    assertThat(same.exitCode()).isZero();
    Run fails = diff("--to", "24.13.0", "--", "--permission", "--allow-net", "/app/x.js");
    assertThat(fails.out())
        .contains("second  24.13.0  ends with exit code 9: bad option: --allow-net");
    assertThat(fails.exitCode()).isEqualTo(1);
  }

  @Test
  void writesJson() {
    Run run =
        diff(
            "--format",
            "json",
            "--",
            "--permission",
            "--allow-worker",
            "/x",
            "--vs",
            "--permission",
            "/x");
    assertThat(run.out())
        .startsWith("{\"same\":false,\"first\":{\"release\":\"26.10.0\"")
        .contains(
            "\"only\":[{\"scope\":\"worker\",\"reference\":null,\"because\":\"what decides is");
  }
}
