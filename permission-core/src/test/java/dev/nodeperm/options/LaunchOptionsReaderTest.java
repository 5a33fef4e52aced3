package dev.nodeperm.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nodeperm.error.InputException;
import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.LaunchOptions.EntryPoint;
import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.launch.OptionSource.Argument;
import dev.nodeperm.launch.OptionSource.NodeOptions;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.options.LaunchOptionsResult.Read;
import dev.nodeperm.options.LaunchOptionsResult.Stopped;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the binaries were seen to do, example by example. */
class LaunchOptionsReaderTest {
  private static LaunchOptionsResult result(
      String release, @Nullable String variable, String... args) {
    return LaunchOptionsReader.read(
        NodeRelease.parse(release),
        List.of(args),
        variable == null ? Map.of() : Map.of("NODE_OPTIONS", variable),
        ConfigContribution.NONE);
  }

  private static LaunchOptions read(String release, String... args) {
    return ((Read) result(release, null, args)).options();
  }

  private static StartupFailure stopped(String release, @Nullable String variable, String... args) {
    return ((Stopped) result(release, variable, args)).failure();
  }

  @Test
  void findsTheProgramBehindTheOptionsThatTakeValues() {
    LaunchOptions options =
        read(
            "24.13.0",
            "-r",
            "./x",
            "--permission",
            "--allow-fs-read",
            "/app",
            "--title=a",
            "server.js",
            "--allow-net");
    assertThat(options.entry())
        .isEqualTo(
            new EntryPoint.Script(
                new SourcedValue("server.js", new Argument(6)), List.of("--allow-net")));
    assertThat(options.valuesOf("--allow-fs-read"))
        .containsExactly(new SourcedValue("/app", new Argument(4)));
    assertThat(options.valuesOf("--require"))
        .containsExactly(new SourcedValue("./x", new Argument(1)));
    assertThat(options.isOn("--permission")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      26.10.0 | --foo                                  | bad option: --foo
      26.10.0 | --foo --bar                            | bad option: --foo
      26.10.0 | --foo --max-heap-size=abc              | \
          Error: illegal value for flag --max-heap-size=abc of type size_t
      20.0.0  | --jitless=1                            | Error: illegal value for flag --jitless=1 of type bool
      20.0.0  | --stack-size --foo                     | Error: illegal value for flag --stack-size of type int
      26.10.0 | --allow-fs-read=                       | --allow-fs-read= requires an argument
      26.10.0 | --allow_fs_read -x                     | --allow_fs_read requires an argument
      26.10.0 | --no-allow-fs-read=x                   | \
          --no-allow-fs-read=x is an invalid negation because it is not a boolean option
      20.20.2 | --unhandled-rejections=bad             | invalid value for --unhandled-rejections
      20.20.2 | --check -e 1                           | either --check or --eval can be used, not both
      20.20.2 | --watch                                | --watch requires specifying a file
      20.18.0 | --inspect-port=80                      | ` must be 0 or in range 1024 to 65535.`
      26.10.0 | --inspect-port=80                      | must be 0 or in range 1024 to 65535.
      20.9.0  | --inspect-port=a:5000x                 | ` must be 0 or in range 1024 to 65535.`
      26.10.0 | --cpu-prof-interval=5                  | --cpu-prof-interval must be used with --cpu-prof
      26.10.0 | --bench-samples=x                      | invalid value for --bench-samples
      26.10.0 | --bench-samples=1                      | \
          --experimental-bench is required to use --bench or related options
      26.10.0 | --vfs-mount=x                          | --vfs-mount requires --experimental-vfs
      26.10.0 | --max-old-space-size-percentage=101    | \
          --max-old-space-size-percentage must be greater than 0 and up to 100. Got: 101
      26.9.0  | --force-fips=x                         | invalid value for --force-fips; expected 'provider' or 'strict'
      26.10.0 | --experimental-default-config-file=x   | --experimental-default-config-file does not take an argument
      """)
  void refuses(String release, String args, String message) {
    StartupFailure failure = stopped(release, null, args.split(" "));
    assertThat(failure.message()).isEqualTo(message);
    assertThat(failure.exitCode()).isEqualTo(9);
    assertThat(failure.source()).isInstanceOf(Argument.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      --foo                     | --foo is not allowed in NODE_OPTIONS           | 0
      --no-warnings --foo_b=5   | --foo_b= is not allowed in NODE_OPTIONS        | 14
      -e                        | -e is not allowed in NODE_OPTIONS              | 0
      --                        | -- is not allowed in NODE_OPTIONS              | 0
      "a                        | invalid value for NODE_OPTIONS (unterminated string) | 0
      --x "\\                   | invalid value for NODE_OPTIONS (invalid escape) | 5
      --disable-proto=bad --foo | --foo is not allowed in NODE_OPTIONS           | 20
      """)
  void refusesInNodeOptions(String variable, String message, int offset) {
    StartupFailure failure = stopped("26.10.0", variable, "--bar");
    assertThat(failure.message()).isEqualTo(message);
    assertThat(failure.source()).isEqualTo(new NodeOptions(offset));
  }

  @Test
  void ignoresWhatFollowsAPlainWordInNodeOptions() {
    assertThat(result("26.10.0", "a --foo", "-e", "1")).isInstanceOf(Read.class);
  }

  @Test
  void endsOnOptionsThatPrint() {
    assertThat(stopped("26.10.0", null, "-v").exitCode()).isZero();
    assertThat(stopped("26.10.0", null, "--version", "--foo").exitCode()).isEqualTo(9);
    assertThat(stopped("26.10.0", null, "--run=x", "--foo").message())
        .isEqualTo("bad option: --foo");
  }

  @Test
  void endsOnWhatIsLookedAtLater() {
    assertThat(stopped("20.20.2", null, "--disable-proto=bad", "--foo").exitCode()).isEqualTo(12);
    assertThat(stopped("20.11.0", null, "--security-revert=CVE-2023-46809").message())
        .isEqualTo("Error: Attempt to revert an unknown CVE [CVE-2023-46809]");
    assertThat(result("20.11.1", null, "--security-revert=CVE-2023-46809", "x"))
        .isInstanceOf(Read.class);
    assertThat(stopped("20.0.0", null, "--force-fips", "x").exitCode()).isEqualTo(103);
    assertThat(stopped("23.11.0", null, "--force-fips", "x").exitCode()).isZero();
  }

  @Test
  void splitsAtCommasOnlyWhereTheReleaseDoes() {
    assertThat(
            read("20.6.1", "--allow-fs-read=/a,,/b", "--allow-fs-read=/c,/d")
                .valuesOf("--allow-fs-read"))
        .extracting(SourcedValue::text)
        .containsExactly("/c", "/d");
    assertThat(
            read("20.7.0", "--allow-fs-read=/a,,/b", "--allow-fs-read=/c")
                .valuesOf("--allow-fs-read"))
        .extracting(SourcedValue::text)
        .containsExactly("/a,,/b", "/c");
  }

  @Test
  void unitesListsAndLetsTheLastWordDecideSwitches() {
    LaunchOptionsResult result =
        result(
            "26.10.0",
            "--allow-fs-read=/e --no-allow-worker",
            "--allow-worker=false",
            "--allow-fs-read",
            "\\-c",
            "x");
    LaunchOptions options = ((Read) result).options();
    assertThat(options.valuesOf("--allow-fs-read"))
        .containsExactly(
            new SourcedValue("/e", new NodeOptions(0)), new SourcedValue("-c", new Argument(2)));
    assertThat(options.isOn("--allow-worker")).isTrue();
  }

  @Test
  void mergesAConfigFile() {
    SourcedValue word = new SourcedValue("--permission", new OptionSource.ConfigFile(1, 2));
    SourcedValue grant = new SourcedValue("--allow-fs-read=/p", new OptionSource.ConfigFile(2, 2));
    ConfigContribution config = new ConfigContribution(List.of(word), List.of(grant));
    NodeRelease release = NodeRelease.parse("26.10.0");
    List<String> args = List.of("--experimental-config-file=c", "--allow-fs-read=/c", "x");
    LaunchOptions without =
        ((Read) LaunchOptionsReader.read(release, args, Map.of(), config)).options();
    assertThat(without.isOn("--permission")).isTrue();
    assertThat(without.valuesOf("--allow-fs-read"))
        .extracting(SourcedValue::text)
        .containsExactly("/p", "/c");
    LaunchOptions with =
        ((Read) LaunchOptionsReader.read(release, args, Map.of("NODE_OPTIONS", ""), config))
            .options();
    assertThat(with.isOn("--permission")).isFalse();
    assertThat(with.valuesOf("--allow-fs-read"))
        .extracting(SourcedValue::text)
        .containsExactly("/p", "/c");
  }

  private static int titles(String release, List<String> args, Map<String, EnvFile> files) {
    return ((Read) read(NodeRelease.parse(release), args, files))
        .options()
        .valuesOf("--title")
        .size();
  }

  private static StartupFailure stoppedOn(
      String release, Map<String, EnvFile> files, String... args) {
    return ((Stopped) read(NodeRelease.parse(release), List.of(args), files)).failure();
  }

  private static LaunchOptionsResult read(
      NodeRelease release, List<String> args, Map<String, EnvFile> files) {
    EarlyFlags flags = EarlyFlags.find(release, args);
    return LaunchOptionsReader.read(
        release, args, 0, Map.of(), flags, ConfigContribution.NONE, files);
  }

  @Test
  void readsEnvFilesWhereTheReleaseDoes() {
    List<String> args = List.of("--env-file=a", "--env-file=b", "x");
    Map<String, EnvFile> files =
        Map.of(
            "a",
            EnvFile.of(NodeRelease.newest(), "NODE_OPTIONS=--title=t"),
            "b",
            EnvFile.of(NodeRelease.newest(), "x=y"));
    assertThat(titles("20.6.1", args, files)).isZero();
    assertThat(titles("20.7.0", args, files)).isOne();
    assertThat(titles("26.10.0", args, files)).isOne();
    Map<String, EnvFile> directory = Map.of("a", EnvFile.DIRECTORY);
    assertThat(stoppedOn("20.11.1", directory, "--env-file=a").message()).isEqualTo("a: not found");
    assertThat(stoppedOn("20.12.0", directory, "--env-file=a").message())
        .isEqualTo("a: invalid format");
    assertThat(stopped("26.10.0", "--foo", "--env-file=a").message()).isEqualTo("a: not found");
    assertThat(stopped("20.10.0", "--foo", "--env-file=a").message()).startsWith("--foo");
    assertThat(stopped("20.6.1", "--foo", "--env-file").signal()).isEqualTo("SIGSEGV");
  }

  @Test
  void tellsWhatRuns() {
    assertThat(read("26.10.0", "-p", "1", "a").entry())
        .isEqualTo(new EntryPoint.Eval(List.of("a")));
    assertThat(read("26.10.0", "-p").entry()).isEqualTo(new EntryPoint.StandardInput());
    assertThat(read("26.10.0", "").entry()).isEqualTo(new EntryPoint.StandardInput());
    assertThat(read("26.10.0", "-").entry()).isInstanceOf(EntryPoint.Script.class);
    assertThat(read("26.10.0", "-i", "x").entry()).isInstanceOf(EntryPoint.Script.class);
    assertThat(read("26.10.0", "-e", "1", "inspect").entry())
        .isEqualTo(
            new EntryPoint.Tool("inspect", List.of(new SourcedValue("inspect", new Argument(2)))));
    assertThat(read("26.10.0", "--", "--permission").entry())
        .isEqualTo(
            new EntryPoint.Script(new SourcedValue("--permission", new Argument(1)), List.of()));
  }

  @Test
  void refusesWhatNoProcessCanBeGiven() {
    assertThatThrownBy(() -> read("26.10.0", "a\0b")).isInstanceOf(InputException.class);
  }

  @Test
  void keepsOneLineOfAMessage() {
    assertThat(stopped("26.10.0", null, "--a\nb").message()).isEqualTo("bad option: --a");
    assertThat(stopped("26.10.0", null, "--a ").message()).isEqualTo("bad option: --a");
  }

  @Test
  @Tag("large")
  void takesAMillionArguments() {
    List<String> args = new ArrayList<>();
    for (int i = 0; i < 500_000; i++) {
      args.add("--allow-fs-read");
      args.add("/x" + i);
    }
    NodeRelease release = NodeRelease.parse("26.10.0");
    LaunchOptionsResult result =
        LaunchOptionsReader.read(release, args, Map.of(), ConfigContribution.NONE);
    assertThat(((Read) result).options().valuesOf("--allow-fs-read")).hasSize(500_000);
  }
}
