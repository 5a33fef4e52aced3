package dev.nodeperm.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.filesystem.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls in a tree of files that were answered otherwise once; each was seen on the binary. */
class FoundCallsTest {
  private final FileSystem disk = Jimfs.newFileSystem(Configuration.unix());

  @BeforeEach
  void makeFiles() throws IOException {
    Files.createDirectories(disk.getPath("/w/d/sub"));
    Files.createDirectories(disk.getPath("/w/p"));
    for (String file : List.of("f", "x.js", "d/t.txt", "p/index.js")) {
      Files.createFile(disk.getPath("/w/" + file));
    }
    Files.createSymbolicLink(disk.getPath("/w/l"), disk.getPath("f"));
    Files.createSymbolicLink(disk.getPath("/w/ld"), disk.getPath("d"));
  }

  private String told(String release, String options, String name, JsValue... values) {
    List<String> args = new ArrayList<>(List.of(options.split(" ")));
    args.addAll(List.of("-e", "0"));
    Launch launch = NodeLaunch.on(release).args(args).directory("/w").withoutFiles().start();
    Simulation simulation =
        Simulator.of((Launch.Started) launch).on(FileTree.of(disk)).simulate(name, values);
    RuntimeError error = simulation.error();
    String seen = simulation.style() == null ? "" : " " + simulation.style();
    return simulation.outcome() + seen + (error == null ? "" : " " + error.resource());
  }

  private static JsValue buffer(String text) {
    return new JsValue.Buffer(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "24.13.0, require.resolve, /w/l, denied throw /w/l",
    "24.13.0, module._findPath, /w/p, denied throw /w/p/package.json",
    "20.20.2, module._findPath, /w/p, unguarded",
    "22.12.0, module._findPath, /w/p, denied throw /w/p",
    "24.13.0, module._findPath, p, unguarded",
    "24.13.0, module.runMain, /w/x, denied throw /w/x.js",
    "24.13.0, module.runMain, /w/nope, unguarded",
    "24.13.0, require, ./f, denied throw /w/f",
    "24.13.0, require, ./p/, denied throw /w/p/package.json",
    "24.13.0, require, pkg, unguarded",
    "22.12.0, require, ./f, unguarded",
    "22.12.0, require, ../w/f, denied throw /w/f",
    "24.13.0, import, ./f, denied rejection /w/f",
    "20.19.4, import, pkg, denied rejection /w/package.json",
    "22.12.0, import, @a/b/c, denied rejection /w/node_modules/@a/b",
    "22.12.0, import, fs, unguarded",
    "24.13.0, import, pkg, unguarded",
    "22.9.0, import, file:///w/d/, denied rejection /",
    "22.12.0, import, file:///w/d/, denied rejection /w/d/",
    "20.15.0, module._stat, /w/ld/../f, denied throw /w/ld/../f",
    "24.13.0, module.register, file:///w/no.mjs, allowed",
  })
  void loadersLook(String release, String name, String request, String expected) {
    String options = (release.startsWith("24") ? "--permission" : "--experimental-permission");
    assertThat(told(release, options + " --allow-worker", name, JsValue.of(request)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"20.9.0, denied rejection /w/d/package.json", "20.10.0, allowed"})
  void unknownEndingsAskForAPackage(String release, String expected) {
    String options = "--experimental-permission --allow-fs-read=/w/d/t.txt";
    assertThat(told(release, options, "import", JsValue.of("/w/d/t.txt"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "20.5.0, w/../f, denied throw w/../f",
    "20.5.0, /w/d/../f, denied throw /w/d/../f",
    "20.5.1, /w/d/../f, allowed",
    "20.5.0, /w/f, allowed",
  })
  void earlyReleasesResolveNoBuffers(String release, String path, String expected) {
    String options = "--experimental-permission --allow-fs-read=/w/f";
    assertThat(told(release, options, "fs.openSync", buffer(path))).isEqualTo(expected);
  }

  @Test
  void textIsWrittenWithoutFlushing() {
    String options = "--permission --allow-fs-write=/w/*";
    JsValue data = JsValue.of("x");
    JsValue flush =
        new JsValue.Fields(Map.of("flush", JsValue.of(true), "encoding", JsValue.of("utf8")));
    JsValue file = JsValue.of("/w/f");
    assertThat(told("24.13.0", options, "fs.writeFileSync", file, data, flush))
        .isEqualTo("allowed");
    assertThat(told("24.13.0", options, "fs.writeFileSync", file, buffer("x"), flush))
        .isEqualTo("disabled throw ");
    assertThat(told("24.13.0", options, "fs.writeFile", file, data, flush))
        .isEqualTo("disabled callback ");
    // What cannot be opened is not flushed.
    assertThat(told("24.13.0", options, "fs.writeFile", JsValue.of("/w/d"), data, flush))
        .isEqualTo("allowed");
  }

  @Test
  void auditsTellNothingOfWhatFailsByItself() {
    String audit = "--permission-audit";
    assertThat(told("25.9.0", audit, "fs.statSync", JsValue.of("/w/f")))
        .isEqualTo("denied throw /w/f");
    assertThat(told("25.9.0", audit, "fs.statSync", JsValue.of("/w/no"))).isEqualTo("denied none");
    assertThat(told("25.9.0", audit, "fs.mkdirSync", JsValue.of("/w/d"))).isEqualTo("denied none");
    assertThat(told("25.9.0", audit, "fs.cpSync", JsValue.of("/w/d"), JsValue.of("/w/new")))
        .isEqualTo("denied none");
    assertThat(told("24.20.0", audit, "FileHandle.chmod", JsValue.of(420))).isEqualTo("unguarded");
    assertThat(told("24.20.0", audit + " --permission", "FileHandle.chmod", JsValue.of(420)))
        .isEqualTo("disabled rejection ");
  }

  @Test
  void whatIsNoDirectoryOnTheWayEndsACall() {
    String options = "--permission --allow-fs-read=*";
    JsValue force = JsValue.object("force", JsValue.of(true));
    assertThat(told("24.13.0", options, "fs.rmSync", JsValue.of("/w/f/x"), force))
        .isEqualTo("allowed");
    assertThat(told("26.10.0", options, "fs.cp", JsValue.of("/w/f"), JsValue.of("/w/x.js/")))
        .isEqualTo("allowed");
  }
}
