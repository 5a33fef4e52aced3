package dev.nodeperm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows the first {@code --} reaches the runtime untouched. */
class SeparatorTest {
  private static String grants(String... runtime) {
    String[] args = new String[runtime.length + 7];
    String[] own = {"grants", "--node", "24.13.0", "--cwd=/w", "--no-files", "--format=json", "--"};
    System.arraycopy(own, 0, args, 0, own.length);
    System.arraycopy(runtime, 0, args, own.length, runtime.length);
    return Run.of(args).out();
  }

  @Test
  void secondSeparatorEndsTheRuntimesOptions() {
    assertThat(grants("--permission", "--", "--allow-fs-read=/a"))
        .contains("\"effective\":\"/w/--allow-fs-read=/a\"")
        .contains("implicit: entry point");
  }

  @ParameterizedTest
  @ValueSource(strings = {"test", "ops", "releases", "batch"})
  void nothingStandsBehindWhatAsksAboutNoLaunch(String command) {
    assertThat(Run.of(command, "--", "rename"))
        .isEqualTo(
            new Run(
                2,
                "",
                "nodeperm "
                    + command
                    + ": asks about no launch, so nothing stands behind --: rename\n"
                    + "Try: nodeperm "
                    + command
                    + " --help\n"));
    assertThat(Run.of(command, "--help", "--").exitCode()).isZero();
  }

  @Test
  void filesOfArgumentsAreNotExpanded() {
    assertThat(grants("--permission", "--allow-fs-read", "@/etc/hostname", "@x"))
        .contains("\"written\":\"@/etc/hostname\"")
        .contains("\"written\":\"@x\"");
    assertThat(
            Run.of(
                "has", "--node", "24.13.0", "fs.read", "@nothing", "--", "--permission", "-e", "0"))
        .isEqualTo(new Run(1, "denied\n", ""));
  }

  @Test
  void emptyArgumentsStay() {
    assertThat(grants("--permission", "--allow-fs-read", "", "-e", "0"))
        .contains("\"written\":\"\"");
  }

  @Test
  void quotesAndOurOwnOptionsAreNothingSpecial() {
    assertThat(
            grants(
                "--permission",
                "--allow-fs-read=\"/a\"",
                "s.js",
                "--node",
                "20.0.0",
                "--format=text",
                "--help"))
        .startsWith("{\"release\":\"24.13.0\"")
        .contains("\"written\":\"\\\"/a\\\"\"");
  }
}
