package dev.nodeperm.operation.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.error.InputException;
import dev.nodeperm.operation.child.ChildCaution.Kind;
import dev.nodeperm.release.NodeRelease;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RunningThreadTest {
  private static final List<String> ALL =
      List.of("--permission", "--allow-fs-read=/g", "--allow-child-process", "--allow-worker");

  private static RunningThread parent(String release, List<String> options) {
    List<String> words = new ArrayList<>(options);
    words.addAll(List.of("a.js", "x"));
    return RunningThread.of(NodeLaunch.on(release).withoutFiles().directory("/").args(words));
  }

  private static ChildStart.Spawned process(ChildStart start) {
    return assertInstanceOf(ChildStart.Spawned.class, start);
  }

  private static RunningThread worker(RunningThread parent, WorkerCall call) {
    return assertInstanceOf(WorkerStart.Runs.class, parent.start(call)).thread();
  }

  @Test
  void flagsAreHandedOnFromTheReleaseThatDoes() {
    ChildCall call = ChildCall.spawn("node", "b.js");
    assertEquals(
        String.join(" ", ALL), process(parent("24.4.0", ALL).start(call)).nodeOptions().orElse(""));
    ChildStart.Spawned early = process(parent("24.3.0", ALL).start(call));
    assertTrue(early.nodeOptions().isEmpty());
    assertEquals(Kind.UNRESTRICTED, early.cautions().get(0).kind());
  }

  @Test
  void anArgumentOptsOut() {
    RunningThread parent = parent("26.10.0", ALL);
    ChildStart.Spawned child =
        process(parent.start(ChildCall.spawn("node", "b.js", "--permission")));
    assertEquals(List.of(), child.handedOn());
    assertTrue(RunningThread.of(child.launch().orElseThrow()).granted().isEmpty());
    // The command of a shell is one argument.
    assertFalse(
        process(parent.start(ChildCall.exec("node b.js --permission"))).handedOn().isEmpty());
  }

  @Test
  void aNameOptsOutWhereItIsPassedOn() {
    RunningThread parent = parent("26.10.0", ALL);
    for (ChildApi api : List.of(ChildApi.SPAWN, ChildApi.EXEC_FILE_SYNC, ChildApi.EXEC_FILE)) {
      ChildCall call =
          new ChildCall(api, "node", List.of(), null, null, null, null, null, "--permission");
      assertEquals(
          api == ChildApi.EXEC_FILE ? ALL : List.of(), process(parent.start(call)).handedOn());
    }
  }

  @Test
  void aModelInTheVariableOptsOut() {
    ChildCall call =
        ChildCall.spawn("node").withEnv(Map.of("NODE_OPTIONS", "--title=--permission"));
    assertEquals(List.of(), process(parent("26.4.0", ALL).start(call)).handedOn());
    assertEquals(ALL, process(parent("26.5.0", ALL).start(call)).handedOn());
  }

  @Test
  void forkTakesTheArguments() {
    ChildStart.Spawned child = process(parent("24.13.0", ALL).start(ChildCall.fork("m.js", "z")));
    assertEquals(
        List.of(
            "--permission",
            "--allow-fs-read=/g",
            "--allow-child-process",
            "--allow-worker",
            "m.js",
            "z"),
        child.argv());
    assertTrue(child.nodeOptions().isEmpty());
  }

  @Test
  void whatIsNotGrantedIsRefused() {
    ChildStart denied = parent("24.13.0", List.of("--permission")).start(ChildCall.spawn("node"));
    assertEquals(
        new ChildStart.Refused(
            "ERR_ACCESS_DENIED",
            "Access to this API has been restricted. Use --allow-child-process to manage permissions."),
        denied);
  }

  @Test
  void aPlainWorkerReadsTheDirectory() {
    RunningThread worker = worker(parent("24.2.0", ALL), WorkerCall.PLAIN);
    assertTrue(worker.granted().orElseThrow().has("fs.read", "/app/any"));
    RunningThread before = worker(parent("24.1.0", ALL), WorkerCall.PLAIN);
    assertFalse(before.granted().orElseThrow().has("fs.read", "/app/any"));
  }

  @Test
  void aWorkerReadsItsFileAsAnyOther() {
    NodeLaunch launch = NodeLaunch.on("24.13.0").directories("/app").directory("/app");
    RunningThread script =
        RunningThread.of(launch.args(List.of("--permission", "--allow-worker", "a.js")));
    assertInstanceOf(WorkerStart.Runs.class, script.start(WorkerCall.PLAIN.withFile("./w.js")));
    WorkerStart.Unread outside =
        assertInstanceOf(
            WorkerStart.Unread.class, script.start(WorkerCall.PLAIN.withFile("../lib/w.js")));
    assertEquals("/lib/w.js", outside.resource());
    RunningThread code =
        RunningThread.of(launch.args(List.of("--permission", "--allow-worker", "-e", "0")));
    assertInstanceOf(WorkerStart.Unread.class, code.start(WorkerCall.PLAIN.withFile("./w.js")));
    assertEquals(
        new WorkerStart.Refused("ERR_WORKER_PATH", null),
        script.start(WorkerCall.PLAIN.withFile("w.js")));
  }

  @Test
  void aWorkerLooksForItsFile() throws IOException {
    try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix())) {
      Files.createDirectories(disk.getPath("/app"));
      Files.writeString(disk.getPath("/app/w.js"), "");
      NodeLaunch launch =
          NodeLaunch.on("23.10.0")
              .fileSystem(disk)
              .directory("/app")
              .args("--permission", "--allow-worker", "-e", "0");
      RunningThread parent = RunningThread.of(launch).seeingFiles();
      WorkerCall none = WorkerCall.PLAIN.withFile("../none.js");
      WorkerStart.Missing missing = assertInstanceOf(WorkerStart.Missing.class, parent.start(none));
      assertEquals("Cannot find module '/none.js'", missing.message());
      assertEquals("/none.js", missing.file());
      assertInstanceOf(WorkerStart.Unread.class, parent.start(WorkerCall.PLAIN.withFile("./w.js")));
      RunningThread guarded =
          RunningThread.of(
                  launch
                      .with(NodeRelease.parse("22.12.0"))
                      .args("--experimental-permission", "--allow-worker", "-e", "0"))
              .seeingFiles();
      WorkerStart.Unread unread =
          assertInstanceOf(
              WorkerStart.Unread.class, guarded.start(none), "looked for with a check");
      assertEquals("/none.js", unread.resource());
      assertInstanceOf(
          WorkerStart.Unread.class, RunningThread.of(launch).start(none), "taken to be there");
    }
  }

  @Test
  void aWorkerMayLeaveTheModelAndComeBack() {
    RunningThread free = worker(parent("22.6.0", experimental()), WorkerCall.PLAIN.withExecArgv());
    assertTrue(free.granted().isEmpty());
    assertTrue(worker(free, WorkerCall.PLAIN).granted().isPresent(), "of the process");
    RunningThread later = worker(parent("22.7.0", experimental()), WorkerCall.PLAIN.withExecArgv());
    assertTrue(worker(later, WorkerCall.PLAIN).granted().isEmpty(), "of the thread");
  }

  private static List<String> experimental() {
    return ALL.stream().map(w -> w.replace("--permission", "--experimental-permission")).toList();
  }

  @Test
  void aValueBehindAForeignOptionEndsTheOptions() {
    List<String> titled = new ArrayList<>(List.of("--title", "x"));
    titled.addAll(ALL);
    WorkerCall call = WorkerCall.PLAIN.withEnv(Map.of());
    assertTrue(worker(parent("24.13.0", titled), call).granted().isEmpty());
    assertTrue(worker(parent("24.13.0", ALL), call).granted().isPresent());
  }

  @Test
  void dropsStayInTheirThread() {
    RunningThread parent = parent("26.10.0", ALL);
    parent.granted().orElseThrow().drop("fs.read", "/g");
    assertFalse(parent.granted().orElseThrow().has("fs.read", "/g"));
    assertTrue(worker(parent, WorkerCall.PLAIN).granted().orElseThrow().has("fs.read", "/g"));
    parent.granted().orElseThrow().drop("child");
    assertInstanceOf(ChildStart.Refused.class, parent.start(ChildCall.spawn("node")));
  }

  @Test
  void shellsAreReadAsFarAsTheyArePlain() {
    assertEquals(
        List.of("node", "x y", "a b", "c d", "$e"),
        Objects.requireNonNull(ShellCommand.read("A=1 node 'x y' \"a b\" c\\ d '$e'")).words());
    assertNull(ShellCommand.read("node $A"));
    assertNull(ShellCommand.read("node a; node b"));
    assertNull(ShellCommand.read("node 'a"));
    assertNull(ShellCommand.read(""));
    assertNull(ShellCommand.read("node a\\"));
  }

  @Test
  void aNulIsNoArgument() {
    assertThrows(InputException.class, () -> ChildCall.spawn("node", "a\0b"));
  }
}
