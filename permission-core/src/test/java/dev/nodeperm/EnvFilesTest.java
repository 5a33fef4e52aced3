package dev.nodeperm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.operation.child.RunningThread;
import dev.nodeperm.release.NodeRelease;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the variables of an env file do to a launch, as the binaries showed it. */
class EnvFilesTest {
  private static NodeLaunch launch(FileSystem disk, String release, String text, String... args)
      throws IOException {
    Files.writeString(disk.getPath("/env"), text);
    return NodeLaunch.on(release).args(List.of(args)).fileSystem(disk);
  }

  @Test
  void mutesWarnings() throws IOException {
    try (FileSystem disk = Disk.make()) {
      String[] args = {"--env-file=/env", "--permission", "--allow-worker", "-e", "0"};
      NodeLaunch muted = launch(disk, "26.10.0", "NODE_NO_WARNINGS=1", args);
      assertThat(((Launch.Started) muted.start()).warnings()).isEmpty();
      NodeLaunch given = muted.env("NODE_NO_WARNINGS", "");
      assertThat(((Launch.Started) given.start()).warnings()).hasSize(1);
      NodeLaunch redirected = launch(disk, "26.10.0", "NODE_REDIRECT_WARNINGS=/w", args);
      assertThat(((Launch.Started) redirected.start()).warnings()).hasSize(1);
    }
  }

  @Test
  void setsWhatTheEnvironmentLacks() throws IOException {
    try (FileSystem disk = Disk.make()) {
      NodeLaunch launch = launch(disk, "26.10.0", "A=1\nB=2\nB=3\nC=x\0y\n", "--env-file=/env");
      NodeLaunch given = launch.env("A", "");
      assertThat(((Launch.Started) given.start()).environment())
          .isEqualTo(Map.of("A", "", "B", "3", "C", "x"));
      assertThat(RunningThread.of(given).environment()).containsEntry("B", "3");
      Launch.Started old = (Launch.Started) given.with(NodeRelease.parse("20.6.1")).start();
      assertThat(old.environment()).containsEntry("A", "1").containsEntry("B", "2");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "24.15.0, --title=file, config",
    "24.16.0, --title=file, file",
    "26.0.0, --title=file, config",
    "26.1.0, --title=file, file",
    "24.15.0, plain, (none)",
    "24.16.0, plain, config",
    "26.10.0, '', config",
    "24.15.0, '--title=\"\\', invalid value for NODE_OPTIONS (unterminated string)",
    "26.10.0, '--title=\"\\', invalid value for NODE_OPTIONS (invalid escape)",
  })
  void standsBesideAConfigFile(String release, String options, String title) throws IOException {
    try (FileSystem disk = Disk.make()) {
      Launch launch =
          launch(disk, release, "NODE_OPTIONS=" + options, "--env-file=/env", "-e", "0")
              .config("{\"nodeOptions\":{\"title\":\"config\"}}")
              .start();
      String outcome =
          launch instanceof Launch.Started started
              ? started.options().valuesOf("--title").stream()
                  .reduce((a, b) -> b)
                  .map(v -> v.text())
                  .orElse("(none)")
              : ((Launch.Failed) launch).failure().message();
      assertThat(outcome).isEqualTo(title);
    }
  }

  @Test
  void mayHaveNul() throws IOException {
    try (FileSystem disk = Disk.make()) {
      String text = "NODE_OPTIONS=\"--permission --allow-fs-read=/a\0b\"";
      Launch.Started started =
          (Launch.Started) launch(disk, "26.10.0", text, "--env-file=/env", "-e", "0").start();
      assertThat(started.permission().has("fs.read", "/a\0b")).isTrue();
      assertThat(started.permission().has("fs.read", "/a")).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "26.10.0, '#\nNODE_OPTIONS=--permission --allow-fs-read=/a', 2:27",
    "26.10.0, '#\nNODE_OPTIONS=\"--permission --title=\n --allow-fs-read=/a\"', 3:2",
    "26.10.0, '#\nNODE_OPTIONS=\"--permission --title=\\n --allow-fs-read=/a\"', 2:39",
    "22.0.0, 'A=1\r\nNODE_OPTIONS=\"--experimental-permission --allow-fs-read=/a\"', 2:41",
    "20.6.0, 'A=1\n NODE_OPTIONS = --experimental-permission --allow-fs-read=/a', 2:43",
  })
  void namesThePlaceInTheFile(String release, String text, String place) throws IOException {
    try (FileSystem disk = Disk.make()) {
      NodeLaunch launch = launch(disk, release, text, "--env-file=/env", "-e", "0");
      Decision decision = ((Launch.Started) launch.start()).permission().explain("fs.read", "/a");
      String source = decision.grant().map(grant -> grant.source().toString()).orElse("");
      assertThat(source).isEqualTo("env file /env " + place);
    }
  }

  @Test
  void anIndexReachesNoChild() throws IOException {
    try (FileSystem disk = Disk.make()) {
      NodeLaunch launch = launch(disk, "25.3.0", "7=1\n07=2\n4294967295=3\n", "--env-file=/env");
      assertThat(RunningThread.of(launch.env("12", "x")).environment())
          .isEqualTo(Map.of("07", "2", "4294967295", "3"));
      NodeRelease later = NodeRelease.parse("25.4.0");
      assertThat(RunningThread.of(launch.with(later)).environment()).containsEntry("7", "1");
    }
  }
}
