package dev.nodeperm.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.nodeperm.EffectiveGrant;
import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.error.InputException;
import dev.nodeperm.filesystem.FileTree;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples; each was seen on the binary. */
class SimulatorTest {
  private static Launch.Started start(String release, String... options) {
    List<String> args = new ArrayList<>(List.of(options));
    args.add("-e");
    args.add("0");
    Launch launch = NodeLaunch.on(release).args(args).directory("/w").withoutFiles().start();
    return (Launch.Started) launch;
  }

  private static String told(Simulation simulation) {
    RuntimeError error = simulation.error();
    StringBuilder out = new StringBuilder(simulation.outcome().toString());
    if (simulation.style() != null) {
      out.append(' ').append(simulation.style());
    }
    if (error != null && error.permission() != null) {
      out.append(' ').append(error.permission()).append(' ').append(error.resource());
    }
    return out.toString().trim();
  }

  private static Simulation call(String release, String options, String name, JsValue... values) {
    String[] words = options.split(" ");
    return Simulator.of(start(release, words)).simulate(name, values);
  }

  @ParameterizedTest
  @CsvSource({
    "--permission, denied throw FileSystemRead a",
    "--permission --allow-fs-read=/w/a, denied throw FileSystemWrite a",
    "--permission --allow-fs-read=/w/a --allow-fs-write=/w/a, denied throw FileSystemWrite /w/b",
    "--permission --allow-fs-read=/w/a --allow-fs-write=/w/*, allowed",
  })
  void renameChecksInOrder(String options, String expected) {
    Simulation simulation =
        call("26.10.0", options, "fs.renameSync", JsValue.of("a"), JsValue.of("/w/b"));
    assertThat(told(simulation)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "20.13.1, --experimental-permission, fs.stat, denied throw FileSystemRead /x",
    "20.14.0, --experimental-permission, fs.stat, denied callback FileSystemRead /x",
    "22.19.0, --permission, fs.promises.stat, denied rejection",
    "22.20.0, --permission, fs.promises.stat, denied rejection FileSystemRead /x",
    "20.15.0, --experimental-permission, fs.lstatSync, unguarded",
    "20.15.1, --experimental-permission, fs.lstatSync, denied throw FileSystemRead /x",
    "24.14.0, --permission, fs.promises.lstat, unguarded",
    "24.14.1, --permission, fs.promises.lstat, denied rejection FileSystemRead /x",
    "24.14.1, --permission, fs.mkdir, denied throw FileSystemWrite /x",
    "24.14.1, --permission, fs.exists, denied none",
    "24.14.1, --permission, fs.mkdtempSync, denied throw FileSystemWrite /xXXXXXX",
    "24.14.1, --permission, fs.watchFile, denied throw FileSystemRead /x",
    "24.14.1, --permission, fs.createReadStream, denied event FileSystemRead /x",
    "24.14.1, --permission, fs.realpath, denied callback FileSystemRead /x",
    "24.14.1, --permission, fs.realpathSync, unguarded",
  })
  void releasesDiffer(String release, String options, String name, String expected) {
    assertThat(told(call(release, options, name, JsValue.of("/x")))).isEqualTo(expected);
  }

  @Test
  void promisesLoseTheirDenials() {
    Simulation simulation = call("24.4.1", "--permission", "fs.promises.stat", JsValue.of("/x"));
    assertThat(simulation.seen()).map(RuntimeError::name).contains("TypeError");
    RuntimeError unhandled = Objects.requireNonNull(simulation.unhandled());
    assertThat(unhandled.resource()).isEqualTo("/x");
  }

  @Test
  void errorsComeInShapes() {
    RuntimeError first =
        call("24.13.0", "--permission", "fs.statSync", JsValue.of("/x")).seen().orElseThrow();
    assertThat(first.toString())
        .isEqualTo(
            "Error: Access to this API has been restricted. Use --allow-fs-read to manage"
                + " permissions.");
    assertThat(first.keys()).containsExactly("stack", "message", "code", "permission", "resource");
    RuntimeError second =
        call("24.13.0", "--permission", "fs.lstatSync", JsValue.of("/x")).seen().orElseThrow();
    assertThat(second.toString())
        .isEqualTo("Error [ERR_ACCESS_DENIED]: Access to this API has been restricted");
    assertThat(second.keys()).containsExactly("stack", "code", "permission", "resource", "message");
  }

  @ParameterizedTest
  @CsvSource({"r, 1", "r+, 2", "w, 1", "a+, 2", "0, 1", "64, 2", "1, 1", "3, 2"})
  void flagsDecideWhatOpenChecks(String flags, int checks) {
    JsValue value = flags.matches("\\d+") ? JsValue.of(Integer.parseInt(flags)) : JsValue.of(flags);
    Simulation simulation =
        call(
            "24.13.0",
            "--permission --allow-fs-read=* --allow-fs-write=*",
            "fs.openSync",
            JsValue.of("/x"),
            value);
    assertThat(simulation.checks()).hasSize(checks);
  }

  @Test
  void auditsReport() {
    Simulation thrown =
        call("25.9.0", "--permission-audit", "fs.renameSync", JsValue.of("/a"), JsValue.of("/b"));
    assertThat(told(thrown)).isEqualTo("denied throw FileSystemWrite /b");
    assertThat(thrown.performed()).isTrue();
    assertThat(thrown.published()).hasSize(3);
    Simulation silent =
        call("26.10.0", "--permission-audit", "fs.renameSync", JsValue.of("/a"), JsValue.of("/b"));
    assertThat(told(silent)).isEqualTo("allowed");
    assertThat(silent.published())
        .extracting(Published::permission)
        .containsExactly("FileSystemRead", "FileSystemWrite", "FileSystemWrite");
    Simulation refused = call("26.10.0", "--permission-audit", "fs.fsyncSync", JsValue.of(3));
    assertThat(refused.outcome()).isEqualTo(Outcome.DISABLED);
  }

  @ParameterizedTest
  @CsvSource({
    "25.9.0, --permission-audit, denied throw FileSystemWrite /b",
    "25.9.0, --permission-audit --permission, denied throw",
    "26.0.0, --permission --permission-audit, denied throw",
    "26.10.0, --permission-audit --permission, allowed",
  })
  void scriptsSeeTheModelBesideAnAudit(String release, String options, String expected) {
    Simulation link = call(release, options, "fs.symlinkSync", JsValue.of("/a"), JsValue.of("/b"));
    assertThat(told(link)).isEqualTo(expected);
  }

  @Test
  void anEmptyPathIsResolvedWhereAllAre() {
    String options = "--experimental-permission --allow-fs-read=/none";
    JsValue empty = JsValue.of("");
    assertThat(told(call("20.15.0", options, "fs.readFileSync", empty)))
        .isEqualTo("denied throw FileSystemRead /w");
    assertThat(told(call("20.15.1", options, "fs.readFileSync", empty)))
        .isEqualTo("denied throw FileSystemRead");
    assertThat(
            told(
                call(
                    "20.15.0",
                    "--experimental-permission --allow-fs-read=/w/*",
                    "fs.readFileSync",
                    empty)))
        .isEqualTo("allowed");
  }

  @Test
  void needsAreTheSmallestGrants() {
    Simulator simulator = Simulator.of(start("24.13.0", "--permission", "--allow-fs-read=/w/a"));
    List<JsValue> arguments = List.of(JsValue.of("a"), JsValue.of("../b"));
    assertThat(simulator.needs("fs.rename", arguments))
        .containsExactly("--allow-fs-write=/w/a", "--allow-fs-write=/b");
    assertThat(simulator.needs("fs.symlink", arguments))
        .containsExactly("--allow-fs-read=*", "--allow-fs-write=*");
    assertThat(simulator.needs("fs.stat", arguments)).isEmpty();
  }

  @Test
  void checksNameTheirGrant() {
    Simulation simulation =
        call("24.13.0", "--permission --allow-fs-read=/w/*", "fs.stat", JsValue.of("a"));
    assertThat(simulation.checks().get(0).grant()).map(EffectiveGrant::written).contains("/w/*");
  }

  @Test
  void filesCount() throws IOException {
    FileSystem disk = Jimfs.newFileSystem(Configuration.unix());
    Files.createDirectories(disk.getPath("/w/d/s"));
    Files.createFile(disk.getPath("/w/d/f"));
    Files.createSymbolicLink(disk.getPath("/w/l"), disk.getPath("/w/d"));
    Simulator simulator =
        Simulator.of(start("24.13.0", "--permission", "--allow-fs-read=/w/*"))
            .on(FileTree.of(disk));
    JsValue recursive = JsValue.object("recursive", JsValue.of(true));
    assertThat(told(simulator.simulate("fs.rm", JsValue.of("/w/d"), recursive)))
        .isEqualTo("denied uncaught FileSystemWrite /w/d");
    assertThat(told(simulator.simulate("fs.rm", JsValue.of("/w/d/f"))))
        .isEqualTo("denied callback FileSystemWrite /w/d/f");
    assertThat(simulator.simulate("fs.realpathSync", JsValue.of("l/f")).checks())
        .extracting(Check::resource)
        .containsExactly("/w/l", "/w/l");
    assertThat(simulator.simulate("fs.readdirSync", JsValue.of("d"), recursive).checks())
        .extracting(Check::resource)
        .containsExactly("d", "d/s");
  }

  @Test
  void workersLoadTheirFileWithTheGrantsOfTheLaunch() throws IOException {
    FileSystem disk = Jimfs.newFileSystem(Configuration.unix());
    Files.createDirectories(disk.getPath("/a/d"));
    Files.createDirectories(disk.getPath("/b"));
    Files.createFile(disk.getPath("/b/w.js"));
    Files.createFile(disk.getPath("/a/x.js"));
    Files.createSymbolicLink(disk.getPath("/a/link.js"), disk.getPath("../b/w.js"));
    Files.createSymbolicLink(disk.getPath("/a/dir"), disk.getPath("../b"));
    Launch.Started started =
        start("26.10.0", "--permission", "--allow-fs-read=/a/*", "--allow-worker");
    started.permission().drop("fs.read", "/a/*");
    Simulator simulator = Simulator.of(started).on(FileTree.of(disk));
    assertThat(told(simulator.simulate("worker_threads.Worker", JsValue.of("/a/link.js"))))
        .isEqualTo("denied event FileSystemRead /b/w.js");
    assertThat(told(simulator.simulate("worker_threads.Worker", JsValue.of("/b/w.js"))))
        .isEqualTo("denied event FileSystemRead /b/w.js");
    // What stands for a name, and what was dropped in the thread that starts the worker.
    assertThat(simulator.simulate("worker_threads.Worker", JsValue.of("/a/x")).outcome())
        .isEqualTo(Outcome.ALLOWED);
    // Nothing is there to be loaded.
    assertThat(simulator.simulate("worker_threads.Worker", JsValue.of("/a/dir")).outcome())
        .isEqualTo(Outcome.ALLOWED);
    assertThat(simulator.simulate("worker_threads.Worker", JsValue.of("/a/no.js")).outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void badCallsAreTyped() {
    Simulator simulator = Simulator.of(start("24.13.0", "--permission"));
    assertThatThrownBy(() -> simulator.simulate("fs.renam"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("fs.rename");
    assertThatThrownBy(() -> simulator.simulate("fs.stat", JsValue.of(true)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("refuses path before it checks anything: true");
    assertThatThrownBy(
            () ->
                Simulator.of(start("24.3.0", "--permission")).simulate("fs.mkdtempDisposableSync"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("has no such function");
  }
}
