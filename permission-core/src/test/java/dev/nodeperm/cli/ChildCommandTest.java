package dev.nodeperm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code child}. */
class ChildCommandTest {
  private static final String[] PARENT = {
    "--permission", "--allow-fs-read=/g", "--allow-child-process", "--allow-worker", "a.js"
  };

  private static Run child(String release, List<String> call, String... parent) {
    List<String> words =
        new ArrayList<>(List.of("child", "--node", release, "--cwd", "/w", "--no-files"));
    words.addAll(call);
    words.add("--");
    words.addAll(Arrays.asList(parent));
    return Run.of(words.toArray(String[]::new));
  }

  @Test
  void handsOnTheFlags() {
    Run run = child("24.13.0", List.of("child_process.spawn", "node", "b.js"), PARENT);
    assertThat(run.exitCode()).isEqualTo(ExitCode.GRANTED);
    assertThat(run.out())
        .contains(
            "NODE_OPTIONS  --permission --allow-fs-read=/g --allow-child-process --allow-worker")
        .contains("The child:");
  }

  @Test
  void theModuleMayBeLeftOut() {
    assertThat(child("24.13.0", List.of("spawn", "node", "b.js"), PARENT).out())
        .isEqualTo(child("24.13.0", List.of("child_process.spawn", "node", "b.js"), PARENT).out());
  }

  @Test
  void aChildThatMayMoreIsToldByTheExitCode() {
    List<String> call = List.of("child_process.spawn", "node", "b.js", "--arg=--permission");
    Run run = child("24.13.0", call, PARENT);
    assertThat(run.exitCode()).isEqualTo(ExitCode.DENIED);
    assertThat(run.out()).contains("unrestricted: ");
    assertThat(
            child(
                    "20.20.2",
                    List.of("spawn", "node"),
                    "--experimental-permission",
                    "--allow-child-process",
                    "a.js")
                .exitCode())
        .isEqualTo(ExitCode.DENIED);
  }

  @Test
  void everyOptionReachesTheCall() {
    List<String> call =
        List.of("fork", "b.js", "--exec-argv=--no-warnings", "--child-env=A=1", "--child-cwd=/x");
    Run run = child("24.13.0", call, PARENT);
    assertThat(run.out()).contains("--no-warnings b.js").contains("directory  /x");
    Run empty =
        child("24.13.0", List.of("fork", "b.js", "--empty-exec-argv", "--empty-env"), PARENT);
    assertThat(empty.out()).contains("NODE_OPTIONS  --permission");
    Run shell = child("24.13.0", List.of("spawn", "node", "b.js", "--shell"), PARENT);
    assertThat(shell.out()).contains("/bin/sh -c node b.js");
  }

  @Test
  void whatIsDeniedIsNotStarted() {
    Run run = child("24.13.0", List.of("spawn", "node"), "--permission", "a.js");
    assertThat(run.exitCode()).isEqualTo(ExitCode.GRANTED);
    assertThat(run.out()).startsWith("nothing is started: ERR_ACCESS_DENIED: ");
  }

  @Test
  void workersAreStartedRefusedOrUnread() {
    Run plain = child("24.13.0", List.of("worker_threads.Worker"), PARENT);
    assertThat(plain.out()).startsWith("started   a worker\n");
    Run elsewhere = child("24.13.0", List.of("worker_threads.Worker", "/x/w.js"), PARENT);
    assertThat(elsewhere.out()).startsWith("the worker may not read its file: /x/w.js\n");
    Run bare = child("24.13.0", List.of("worker_threads.Worker", "w.js"), PARENT);
    assertThat(bare.out()).startsWith("nothing is started: ERR_WORKER_PATH\n");
    Run free = child("24.13.0", List.of("worker_threads.Worker", "--empty-exec-argv"), PARENT);
    assertThat(free.exitCode()).isEqualTo(ExitCode.DENIED);
    assertThat(free.out()).contains("the permission model is off");
  }

  @Test
  void jsonHasTheOutcome() {
    Run run = child("24.13.0", List.of("--format=json", "spawn", "node", "b.js"), PARENT);
    assertThat(run.out())
        .contains("\"outcome\":\"process\"")
        .contains("\"nodeOptions\":\"--permission --allow-fs-read=/g")
        .contains("\"cautions\":[]");
    Run worker =
        child("24.13.0", List.of("--format=json", "worker_threads.Worker", "/x/w.js"), PARENT);
    assertThat(worker.out())
        .contains("\"outcome\":\"unread\",\"code\":\"ERR_ACCESS_DENIED\"")
        .contains("\"resource\":\"/x/w.js\"");
  }

  @ParameterizedTest
  @CsvSource({
    "child_process.spwan node, no such function",
    "spawn, needs a file",
    "spawn node --child-env=A, not of the form NAME=VALUE",
    "spawn node --child-env==1, not of the form NAME=VALUE",
    "--nothing spawn node, --nothing",
  })
  void badInputIsToldWithoutATrace(String call, String problem) {
    Run run = child("24.13.0", List.of(call.split(" ")), PARENT);
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(problem).doesNotContain("\tat ");
  }

  @Test
  void aLaunchThatFailsIsTold() {
    Run run =
        child("24.13.0", List.of("spawn", "node"), "--permission=x=y", "--nothing-known", "a.js");
    assertThat(run.exitCode()).isEqualTo(ExitCode.LAUNCH_FAILS);
  }
}
