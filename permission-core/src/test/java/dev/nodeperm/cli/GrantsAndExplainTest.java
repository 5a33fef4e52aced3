package dev.nodeperm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.release.Behavior;
import org.junit.jupiter.api.Test;

class GrantsAndExplainTest {
  @Test
  void explainShowsTheEvidence() {
    Run run =
        Run.of(
            "explain",
            "--node",
            "24.13.0",
            "--no-files",
            "--cwd=/app",
            "fs.read",
            "config/../config/key.pem",
            "--",
            "--permission",
            "--allow-fs-read=/app/config/*.json",
            "server.js");
    assertThat(run)
        .isEqualTo(
            new Run(
                0,
                """
                granted
                  question    fs.read config/../config/key.pem
                  release     24.13.0
                  looked up   /app/config/key.pem
                  reason      a grant covers it
                  grant       --allow-fs-read=/app/config/*.json (argument 1)
                  taken as    /app/config/*
                              truncated: what follows its first * does not count
                  documented  granted: the same
                  behaviours  none made the difference
                """,
                ""));
  }

  @Test
  void explainNamesTheBehavioursThatMattered() {
    // The split node of two grants is taken for a grant: the leak that CVE-2026-58043 is about.
    String[] args = {
      "explain",
      "--node",
      "24.18.0",
      "--no-files",
      "fs.read",
      "/",
      "--",
      "--permission",
      "--allow-fs-read=/c/b",
      "--allow-fs-read=/ab*",
      "--allow-fs-read=/b/c*",
      "-e",
      "0"
    };
    Run leak = Run.of(args);
    assertThat(leak.exitCode()).isZero();
    assertThat(leak.out())
        .contains("documented  denied: the documentation promises another answer");
    args[2] = "24.18.1";
    Run fixed = Run.of(args);
    assertThat(fixed.exitCode()).isEqualTo(1);
    assertThat(fixed.out()).contains("SPLIT_NODES_STAY_UNMARKED: ").contains("CVE-2026-58043");
  }

  @Test
  void explainInJson() {
    Run run =
        Run.of(
            "explain",
            "--node",
            "24.13.0",
            "--format=json",
            "worker",
            "--",
            "--permission",
            "--allow-worker",
            "-");
    assertThat(run.out())
        .startsWith(
            "{\"granted\":true,\"scope\":\"worker\",\"reference\":null,\"resolved\":null,"
                + "\"reason\":\"the option for the scope is on\",\"grant\":null,"
                + "\"switch\":{\"scope\":\"worker\",\"option\":\"--allow-worker\",\"written\":null,"
                + "\"valueIgnored\":false,\"source\":\"argument 1\",\"effective\":\"all workers\"},"
                + "\"behaviors\":[],\"documented\":true,\"differs\":false,");
  }

  @Test
  void explainTellsBehavioursInASentence() {
    String[] args = {
      "explain", "--node", "24.18.1", "--no-files", "--format=json", "fs.read", "/",
      "--", "--permission", "--allow-fs-read=/c/b", "--allow-fs-read=/ab*", "--allow-fs-read=/b/c*",
          "-e", "0"
    };
    assertThat(Run.of(args).out())
        .contains(
            "{\"name\":\"SPLIT_NODES_STAY_UNMARKED\",\"summary\":\""
                + Behavior.SPLIT_NODES_STAY_UNMARKED.summary()
                + "\",\"cause\":\""
                + Behavior.SPLIT_NODES_STAY_UNMARKED.cause()
                + "\"}");
    args[4] = "--format=text";
    assertThat(Run.of(args).out())
        .contains(
            "behaviours  SPLIT_NODES_STAY_UNMARKED: "
                + Behavior.SPLIT_NODES_STAY_UNMARKED.summary()
                + "\n")
        .contains("              cause: " + Behavior.SPLIT_NODES_STAY_UNMARKED.cause() + "\n");
  }

  @Test
  void aValueOnASwitchIsMarked() {
    Run explain =
        Run.of(
            "explain",
            "--node",
            "26.10.0",
            "net",
            "--",
            "--permission",
            "--allow-net=api.example.com",
            "-e",
            "0");
    assertThat(explain.out())
        .contains("grant       --allow-net=api.example.com (argument 1)\n")
        .contains("taken as    the whole network\n")
        .contains("            value ignored: a switch takes no value");
    Run grants =
        Run.of(
            "grants",
            "--node",
            "26.10.0",
            "--format=json",
            "--env=NODE_OPTIONS=--allow-worker=",
            "--",
            "--permission",
            "--allow_net=false",
            "--allow-wasi",
            "-e",
            "0");
    assertThat(grants.out())
        .contains(
            "{\"scope\":\"worker\",\"option\":\"--allow-worker\",\"written\":\"\",\"valueIgnored\":true,"
                + "\"source\":\"NODE_OPTIONS offset 0\",\"effective\":\"all workers\"}")
        .contains(
            "{\"scope\":\"wasi\",\"option\":\"--allow-wasi\",\"written\":null,\"valueIgnored\":false,"
                + "\"source\":\"argument 2\",\"effective\":\"all of WASI\"}")
        .contains(
            "{\"scope\":\"net\",\"option\":\"--allow-net\",\"written\":\"false\",\"valueIgnored\":true,"
                + "\"source\":\"argument 1\",\"effective\":\"the whole network\"}");
  }

  @Test
  void grantsIsATable() {
    Run run =
        Run.of(
            "grants",
            "--node",
            "26.10.0",
            "--no-files",
            "--cwd=/app",
            "--",
            "--permission",
            "--allow-fs-read=/",
            "--allow-fs-read=/x",
            "--allow-fs-write=/etc/*.conf",
            "--allow-fs-write=*",
            "--allow-fs-write=/y",
            "--allow-net=api.example.com",
            "server.js");
    assertThat(run)
        .isEqualTo(
            new Run(
                0,
                """
                release    26.10.0
                mode       enforcing
                directory  /app

                SCOPE     TAKEN AS           WRITTEN                       WHERE                  MARK
                fs.read   /*                 --allow-fs-read=/             argument 1             widened
                fs.read   /x                 --allow-fs-read=/x            argument 2             covered
                fs.read   /app/server.js     server.js                     implicit: entry point  covered
                fs.write  /etc/*             --allow-fs-write=/etc/*.conf  argument 3             truncated
                fs.write  everything         --allow-fs-write=*            argument 4
                fs.write  /y                 --allow-fs-write=/y           argument 5             ignored
                net       the whole network  --allow-net=api.example.com   argument 6             value ignored

                not granted: child, worker, addon, wasi, inspector, ffi, openssl.store
                widened: it names an existing directory and grants everything below
                truncated: what follows its first * does not count
                covered: the grants before it cover it, and the release leaves it out
                ignored: a grant of everything stands before it
                value ignored: a switch takes no value; it grants its whole scope, whatever stands behind the =
                warning: ExperimentalWarning: The flag --allow-net is under experimental phase.
                """,
                ""));
  }

  @Test
  void grantsByDefaultAreNamed() {
    Run run = Run.of("grants", "--node", "20.5.0", "--", "--experimental-permission", "-e", "0");
    assertThat(run.out()).contains("child      all child processes           by default");
  }

  @Test
  void controlCharactersDoNotReachTheTerminal() {
    assertThat(
            Run.of("has", "--node", "24.13.0", "fs\u001b[2J\n", "--", "--permission", "-e", "0")
                .out())
        .isEqualTo("denied\nnote: Node.js 24.13.0 does not know the scope fs\\u001b[2J\\u000a\n");
  }
}
