package dev.nodeperm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nodeperm.EffectiveGrant.Effect;
import dev.nodeperm.error.InputException;
import dev.nodeperm.launch.StartupFailure;
import java.nio.file.FileSystem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeLaunchTest {
  private final FileSystem disk = Disk.make();

  private Launch start(String release, String... args) {
    return NodeLaunch.on(release).fileSystem(disk).directory("/app").args(args).start();
  }

  private Launch.Started started(String release, String... args) {
    return (Launch.Started) start(release, args);
  }

  private StartupFailure failure(String release, String... args) {
    return ((Launch.Failed) start(release, args)).failure();
  }

  @ParameterizedTest
  @CsvSource({
    "/app, /app/*, WIDENED",
    "/app/, /app/*, WIDENED",
    "/to-app, /to-app/*, WIDENED",
    "/to-server, /to-server, TAKEN",
    "/none, /none, TAKEN",
    "lib, /app/lib/*, WIDENED",
    "./none, /app/none, TAKEN",
    "/, /*, WIDENED",
    "*, *, EVERYTHING",
    "/none/*, /none/*, TAKEN"
  })
  void whatBecomesOfAGrant(String written, String effective, Effect effect) {
    EffectiveGrant grant =
        started("26.10.0", "--permission", "--allow-fs-read=" + written, "-e", "0")
            .permission()
            .grants()
            .get(0);
    assertThat(grant.effective()).isEqualTo(effective);
    assertThat(grant.effect()).isEqualTo(effect);
    assertThat(grant.written()).isEqualTo(written);
  }

  @Test
  void grantsBehindOthersAreCoveredOrIgnored() {
    List<EffectiveGrant> grants =
        started(
                "26.10.0",
                "--permission",
                "--allow-fs-read=/app",
                "--allow-fs-read=/app/x",
                "--allow-fs-read=*",
                "--allow-fs-read=/y",
                "-e",
                "0")
            .permission()
            .grants();
    assertThat(grants)
        .extracting(EffectiveGrant::effect)
        .containsExactly(Effect.WIDENED, Effect.COVERED, Effect.EVERYTHING, Effect.IGNORED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20.0.0 | , | false | false",
        "20.6.1 | ,, | false | false",
        "20.0.0 | '' | false | true",
        "20.6.1 | '' | false | false",
        "20.7.0 | '' | true | false",
        "26.10.0 | '' | false | false"
      })
  void anEmptyGrantIsWhatTheReleaseTakesItFor(
      String release, String value, boolean read, boolean child) {
    ProcessPermission permission =
        started(
                release,
                release.startsWith("20.") ? "--experimental-permission" : "--permission",
                "--allow-fs-read",
                value,
                "-e",
                "0")
            .permission();
    assertThat(permission.has("fs.read", "/none")).isEqualTo(read);
    assertThat(permission.has("fs.read")).isEqualTo(read);
    assertThat(permission.explain("fs.read").granted()).isEqualTo(read);
    assertThat(permission.has("child")).isEqualTo(child);
  }

  @Test
  void theWorkingDirectoryIsTheRealOne() {
    Launch.Started started =
        (Launch.Started)
            NodeLaunch.on("26.10.0")
                .fileSystem(disk)
                .directory("/to-app")
                .args("--permission", "--allow-fs-read=lib", "-e", "0")
                .start();
    assertThat(started.currentDirectory()).isEqualTo("/app");
    assertThat(started.permission().has("fs.read", "/app/lib/x")).isTrue();
    assertThat(started.permission().has("fs.read", "/to-app/lib/x")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"22.16.0, false", "22.17.0, true", "24.1.0, false", "24.2.0, true", "26.10.0, true"})
  void theEntryPointIsGranted(String release, boolean granted) {
    Launch.Started started = started(release, "--permission", "-r", "./pre.js", "server.js");
    assertThat(started.permission().has("fs.read", "/app/server.js")).isEqualTo(granted);
    assertThat(started.permission().has("fs.read", "/app/pre.js")).isEqualTo(granted);
    assertThat(started.permission().has("fs.read", "/app/lib")).isFalse();
    assertThat(started.permission().has("fs.write", "/app/server.js")).isFalse();
  }

  @Test
  void codeFromTheCommandLineHasNoEntryPoint() {
    assertThat(started("26.10.0", "--permission", "-r", "fs", "-e", "0").permission().grants())
        .isEmpty();
  }

  @Test
  void aProgramFromStandardInputHasTheWholeDirectory() {
    ProcessPermission permission = started("26.10.0", "--permission").permission();
    assertThat(permission.grants()).extracting(EffectiveGrant::effective).containsExactly("/app/*");
  }

  @Test
  void modes() {
    assertThat(started("26.10.0", "-e", "0").mode()).isEqualTo(Launch.Mode.OFF);
    assertThat(started("26.10.0", "--permission", "-e", "0").mode())
        .isEqualTo(Launch.Mode.ENFORCING);
    assertThat(started("26.10.0", "--permission-audit", "-e", "0").mode())
        .isEqualTo(Launch.Mode.AUDIT);
    assertThat(started("26.10.0", "--permission-audit", "--no-permission", "-e", "0").mode())
        .isEqualTo(Launch.Mode.AUDIT);
    assertThat(started("26.10.0", "--permission", "--no-permission", "-e", "0").mode())
        .isEqualTo(Launch.Mode.OFF);
    assertThat(started("20.0.0", "--experimental-permission", "-e", "0").mode())
        .isEqualTo(Launch.Mode.ENFORCING);
  }

  @Test
  void withoutTheModelThereIsNothingToAsk() {
    Launch.Started off = started("26.10.0", "-e", "0");
    assertThat(off.granted()).isEmpty();
    assertThatThrownBy(off::permission)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("off");
  }

  @ParameterizedTest
  @CsvSource({
    "26.10.0, --allow-fs-read=/a, --permission",
    "24.13.0, --allow-fs-write=/a, --permission",
    "20.20.2, --allow-fs-read=/a, --experimental-permission",
    "26.1.0, --allow-worker, --permission",
    "26.10.0, --allow-ffi, --permission"
  })
  void grantsNeedTheModel(String release, String grant, String needed) {
    StartupFailure failure = failure(release, grant, "-e", "0");
    assertThat(failure.exitCode()).isEqualTo(1);
    assertThat(failure.message())
        .isEqualTo("TypeError [ERR_MISSING_OPTION]: " + needed + " is required");
    assertThat(failure.source()).hasToString("argument 0");
  }

  @Test
  void someGrantsWithoutTheModelAreNoFailure() {
    assertThat(started("26.0.0", "--allow-worker", "-e", "0").mode()).isEqualTo(Launch.Mode.OFF);
    assertThat(started("26.8.2", "--allow-ffi", "-e", "0").mode()).isEqualTo(Launch.Mode.OFF);
  }

  @Test
  void aGrantGivenTwiceAborts() {
    StartupFailure failure =
        failure("22.13.1", "--permission", "--allow-fs-read=/x", "--allow-fs-read=/x/", "-e", "0");
    assertThat(failure.signal()).isEqualTo("SIGABRT");
    assertThat(failure.exitCode()).isNull();
    assertThat(failure.message()).isEqualTo("Assertion failed: !path_prefix.empty()");
    assertThat(failure.source()).hasToString("argument 2");
    assertThat(
            start(
                "22.14.0", "--permission", "--allow-fs-read=/x", "--allow-fs-read=/x/", "-e", "0"))
        .isInstanceOf(Launch.Started.class);
  }

  @ParameterizedTest
  @CsvSource({"22.4.1, false", "22.5.0, true", "22.9.0, true", "22.10.0, false"})
  void aFailedLookupAborts(String release, boolean aborts) {
    String name = "x".repeat(256);
    Launch launch =
        start(release, "--experimental-permission", "--allow-fs-read=/app/" + name, "-e", "0");
    assertThat(launch instanceof Launch.Failed).isEqualTo(aborts);
  }

  @Test
  void warnings() {
    assertThat(started("20.0.0", "--experimental-permission", "-e", "0").warnings())
        .containsExactly(
            new StartupWarning(
                "ExperimentalWarning", null, "Permission is an experimental feature"));
    assertThat(
            started(
                    "26.10.0",
                    "--permission",
                    "--allow-net",
                    "--allow-worker",
                    "--allow-addons",
                    "-e",
                    "0")
                .warnings())
        .extracting(StartupWarning::type, StartupWarning::code)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("SecurityWarning", "PERM0001"),
            org.assertj.core.api.Assertions.tuple("SecurityWarning", "PERM0006"),
            org.assertj.core.api.Assertions.tuple("ExperimentalWarning", null));
    assertThat(started("26.10.0", "--permission", "--allow-fs-read=/a,/b", "-e", "0").warnings())
        .singleElement()
        .extracting(StartupWarning::message)
        .asString()
        .contains("comma-separated");
  }

  @Test
  void inputThatNoProcessCanHaveIsRefused() {
    assertThatThrownBy(() -> NodeLaunch.on("26.10.0").directory("app"))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> NodeLaunch.on("26.10.0").directory("/a\0"))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> start("26.10.0", "a\0b")).isInstanceOf(InputException.class);
  }

  @Test
  void aLaunchDoesNotChange() {
    NodeLaunch bare = NodeLaunch.on("26.10.0");
    bare.args("--permission").env("A", "b").directory("/x").config("{}");
    assertThat(bare.args()).isEmpty();
    assertThat(bare.environment()).isEmpty();
    assertThat(bare.directory()).isEqualTo("/");
  }
}
