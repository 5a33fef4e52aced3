package dev.nodeperm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @Test
  void missingReleaseIsExplained() {
    Run run = Run.of("has", "fs.read", "--", "--permission");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            """
            nodeperm has: Missing required option: '--node=RELEASE'
            Say which release to ask, such as --node 24.13.0.
            Try: nodeperm has --help
            """);
  }

  @Test
  void optionsOfTheRuntimeBelongBehindTheSeparator() {
    Run run = Run.of("grants", "--node", "24.13.0", "--permission");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("'--permission'\nOptions of the runtime stand behind --.\n");
  }

  @Test
  void aForgottenSeparatorIsTold() {
    Run run = Run.of("has", "--node", "24.13.0", "net");
    assertThat(run.out())
        .isEqualTo(
            """
            the permission model is off: nothing is restricted
            note: nothing stands behind --, where the options of the runtime are expected
            """);
    assertThat(Run.of("has", "--node", "24.13.0", "net", "--", "x.js").out())
        .doesNotContain("note");
  }

  @Test
  void badReleaseIsTyped() {
    assertThat(Run.of("has", "--node", "24", "fs.read"))
        .isEqualTo(
            new Run(
                2,
                "",
                "nodeperm has: not a release in \"24\". Write MAJOR.MINOR.PATCH, such as"
                    + " 26.10.0.\n"));
    assertThat(Run.of("releases", "--format", "json", "19.9.0"))
        .isEqualTo(
            new Run(
                2,
                "{\"error\":{\"code\":\"BAD_RELEASE\",\"message\":\"release below 20.0.0, the first"
                    + " with a permission model in \\\"19.9.0\\\". Write MAJOR.MINOR.PATCH, such as"
                    + " 26.10.0.\",\"input\":\"19.9.0\",\"offset\":-1}}\n",
                ""));
  }

  @Test
  void usageErrorsCanBeJson() {
    assertThat(Run.of("has", "--format", "json", "fs.read").out())
        .startsWith("{\"error\":{\"code\":\"USAGE\",");
  }

  @Test
  void nulIsNoArgument() {
    Run run = Run.of("has", "--node", "24.13.0", "fs.read", "--", "--permission", "a\0b");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("at offset 1 in ");
  }

  @Test
  void argumentsThatAreNoTextAreRefused() {
    Run run = Run.of("has", "--node", "24.13.0", "fs.read", "/a\uFFFD");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("argument 4 of the tool cannot be read at offset 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"has", "explain", "grants", "releases", "batch"})
  void everyCommandHasHelp(String command) {
    Run run = Run.of(command, "--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Usage: nodeperm " + command)
        .contains("Exit code: 0", "--format", "Example");
    assertThat(Run.of("--help").out()).contains("\n  " + command + " ");
  }

  @Test
  void noCommandIsWrongUsage() {
    assertThat(Run.of().exitCode()).isEqualTo(2);
    assertThat(Run.of("frobnicate").err()).startsWith("nodeperm: no such command or option\n");
  }

  @Test
  void closedOutputIsTroubleWithoutATrace() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            List.of("releases", "24.0.0"),
            InputStream.nullInputStream(),
            closed,
            new PrintStream(err));
    assertThat(code).isEqualTo(4);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("nodeperm: reading or writing failed: ")
        .hasLineCount(1);
  }
}
