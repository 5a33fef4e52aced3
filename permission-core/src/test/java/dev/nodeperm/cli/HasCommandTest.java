package dev.nodeperm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HasCommandTest {
  private static final String[] README = {
    "has",
    "--node",
    "24.13.0",
    "fs.read",
    "/app/config/key.pem",
    "--",
    "--permission",
    "--allow-fs-read=/app/config/*.json",
    "server.js"
  };

  @Test
  void grantedIsZero() {
    assertThat(Run.of(README)).isEqualTo(new Run(0, "granted\n", ""));
  }

  @Test
  void deniedIsOne() {
    assertThat(Run.of("has", "--node", "24.13.0", "fs.read", "/x", "--", "--permission", "-e", "0"))
        .isEqualTo(new Run(1, "denied\n", ""));
  }

  @Test
  void jsonSaysTheSame() {
    Run run =
        Run.of(
            "has",
            "--format",
            "json",
            "--node=24.13.0",
            "fs.read",
            "/x",
            "--",
            "--permission",
            "-e",
            "0");
    assertThat(run)
        .isEqualTo(
            new Run(
                1,
                "{\"granted\":false,\"scope\":\"fs.read\",\"reference\":\"/x\",\"release\":\"24.13.0\","
                    + "\"modelled\":\"24.13.0\",\"extrapolated\":false,"
                    + "\"launch\":{\"ok\":true,\"warnings\":[],\"mode\":\"enforcing\"}}\n",
                ""));
  }

  @Test
  void withoutTheModelNothingIsRestricted() {
    assertThat(Run.of("has", "--node", "24.13.0", "fs.read", "/x", "--", "server.js"))
        .isEqualTo(new Run(0, "the permission model is off: nothing is restricted\n", ""));
    assertThat(Run.of("has", "--node", "24.13.0", "--format=json", "fs.read", "/x").out())
        .startsWith("{\"granted\":null,")
        .contains("\"mode\":\"off\"");
  }

  @Test
  void failedLaunchIsThree() {
    assertThat(Run.of("has", "--node", "24.13.0", "fs.read", "--", "--permission", "--bogus"))
        .isEqualTo(
            new Run(
                3,
                "the launch fails: exit code 9\nmessage: bad option: --bogus\nbecause of: argument 1\n",
                ""));
    assertThat(Run.of("has", "--node", "24.13.0", "--format", "json", "fs.read", "--", "--bogus"))
        .isEqualTo(
            new Run(
                3,
                "{\"granted\":null,\"scope\":\"fs.read\",\"reference\":null,\"release\":\"24.13.0\","
                    + "\"modelled\":\"24.13.0\",\"extrapolated\":false,\"launch\":{\"ok\":false,\"exitCode\":9,"
                    + "\"signal\":null,\"message\":\"bad option: --bogus\",\"source\":\"argument 0\"}}\n",
                ""));
  }

  @Test
  void abortNamesItsSignal() {
    Run run =
        Run.of(
            "has",
            "--node",
            "22.0.0",
            "--no-files",
            "fs.read",
            "--",
            "--experimental-permission",
            "--allow-fs-read=/a",
            "--allow-fs-read=/a/",
            "-e",
            "0");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out())
        .startsWith(
            "the launch fails: signal SIGABRT\nmessage: Assertion failed: !path_prefix.empty()\n");
  }

  @Test
  void extrapolatedReleaseSaysSo() {
    assertThat(Run.of("has", "--node", "27.1.0", "fs.read", "--", "--permission", "-e", "0").out())
        .isEqualTo(
            "denied\nnote: 27.1.0 is extrapolated: not measured, taken to behave as 26.10.0\n");
    assertThat(
            Run.of(
                    "has",
                    "--node",
                    "27.1.0",
                    "--format=json",
                    "fs.read",
                    "--",
                    "--permission",
                    "-e",
                    "0")
                .out())
        .contains("\"modelled\":\"26.10.0\",\"extrapolated\":true");
  }

  @Test
  void unknownScopeIsDeniedWithANote() {
    assertThat(Run.of("has", "--node", "24.13.0", "fs.raed", "--", "--permission", "-e", "0"))
        .isEqualTo(
            new Run(1, "denied\nnote: Node.js 24.13.0 does not know the scope fs.raed\n", ""));
  }

  @Test
  void errorOfTheRuntimeIsTwo() {
    Run run =
        Run.of(
            "has",
            "--node",
            "20.0.0",
            "--as",
            "buffer",
            "fs.read",
            "/x",
            "--",
            "--experimental-permission",
            "-e",
            "0");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out())
        .startsWith(
            "has() throws ERR_INVALID_ARG_TYPE\nmessage: The \"reference\" argument must be");
    assertThat(
            Run.of(
                    "has",
                    "--node",
                    "26.10.0",
                    "--as=url",
                    "--format=json",
                    "fs.read",
                    "http://h/",
                    "--",
                    "--permission",
                    "-e",
                    "0")
                .out())
        .contains("\"granted\":null")
        .endsWith(
            "\"error\":{\"code\":\"ERR_INVALID_URL_SCHEME\",\"message\":\"The URL must be of scheme file\"}}\n");
  }

  @Test
  void environmentIsOnlyWhatIsGiven() {
    Run run =
        Run.of(
            "has",
            "--node",
            "24.13.0",
            "--env",
            "NODE_OPTIONS=--permission --allow-worker",
            "worker",
            "--",
            "-e",
            "0");
    assertThat(run).isEqualTo(new Run(0, "granted\n", ""));
  }

  @Test
  void relativePathsStartFromTheGivenDirectory() {
    assertThat(
            Run.of(
                    "has",
                    "--node",
                    "24.13.0",
                    "--no-files",
                    "--cwd",
                    "/srv/app",
                    "fs.read",
                    "/srv/app/a/b",
                    "--",
                    "--permission",
                    "--allow-fs-read=a/*",
                    "-e",
                    "0")
                .exitCode())
        .isZero();
  }

  @Test
  void noFilesWidensNothing(@TempDir Path directory) {
    String[] args = {
      "has",
      "--node",
      "24.13.0",
      "fs.read",
      directory + "/x",
      "--",
      "--permission",
      "--allow-fs-read=" + directory,
      "-e",
      "0"
    };
    assertThat(Run.of(args).exitCode()).isZero();
    String[] without = args.clone();
    without[1] = "--node=24.13.0";
    without[2] = "--no-files";
    assertThat(Run.of(without).exitCode()).isEqualTo(1);
  }

  @Test
  void configThatIsNoTextIsRefused(@TempDir Path directory) throws Exception {
    Path config = Files.write(directory.resolve("c.json"), new byte[] {'{', (byte) 0xff});
    assertThat(Run.of("has", "--node", "24.13.0", "--config", config.toString(), "fs.read").err())
        .contains("is not UTF-8 at byte 1");
    Run missing = Run.of("has", "--node", "24.13.0", "--config", directory + "/none", "fs.read");
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("/none does not exist");
  }
}
