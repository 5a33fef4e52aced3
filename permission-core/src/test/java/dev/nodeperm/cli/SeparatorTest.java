package dev.nodeperm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
