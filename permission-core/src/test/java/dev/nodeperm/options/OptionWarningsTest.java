package dev.nodeperm.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.options.LaunchOptionsResult.Read;
import dev.nodeperm.options.OptionWarnings.Warning;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionWarningsTest {
  private static OptionWarnings of(
      String release, Map<String, String> environment, String... args) {
    NodeRelease node = NodeRelease.parse(release);
    LaunchOptions options =
        ((Read) LaunchOptionsReader.read(node, List.of(args), environment, ConfigContribution.NONE))
            .options();
    return OptionWarnings.of(node, options, environment, path -> true);
  }

  @Test
  void namesTheWarningsInTheirOrder() {
    OptionWarnings warnings =
        of(
            "22.11.0",
            Map.of(),
            "--frozen-intrinsics",
            "--trace-atomics-wait",
            "--experimental-require-module");
    assertThat(warnings.before()).extracting(Warning::code).containsExactly("DEP0165");
    assertThat(warnings.after())
        .extracting(Warning::message)
        .containsExactly(
            "Support for loading ES Module in require() is an experimental feature and might change at any time");
    assertThat(warnings.behind())
        .extracting(Warning::message)
        .containsExactly(
            "Frozen intristics is an experimental feature and might change at any time");
    assertThat(of("22.12.0", Map.of(), "--experimental-require-module").after()).isEmpty();
  }

  @Test
  void customLoadersWarnWhereTheModuleLoaderIsMade() {
    String flag = "--experimental-loader=l.mjs";
    for (String release : List.of("20.0.0", "20.5.1", "20.6.0", "20.12.2", "20.13.0", "26.10.0")) {
      int code = List.of("20.0.0", "20.5.1").contains(release) ? 0 : 1;
      int check = List.of("20.13.0", "26.10.0").contains(release) ? 0 : 1;
      assertThat(of(release, Map.of(), flag, "m.js").behind()).as(release).hasSize(1);
      assertThat(of(release, Map.of(), flag, "-i").behind()).as(release).hasSize(1);
      assertThat(of(release, Map.of(), flag, "-e", "0").behind()).as(release).hasSize(code);
      assertThat(of(release, Map.of(), flag, "-").behind()).as(release).isEmpty();
      assertThat(of(release, Map.of(), flag).behind()).as(release).isEmpty();
      assertThat(of(release, Map.of(), flag, "--input-type=module", "-").behind())
          .as(release)
          .hasSize(1);
      assertThat(of(release, Map.of(), flag, "-c", "a/m.js").behind()).as(release).hasSize(check);
      assertThat(of(release, Map.of(), flag, "-c", "a.b/m").behind())
          .as(release)
          .hasSize(release.equals("20.12.2") ? 1 : 0);
      assertThat(of(release, Map.of(), flag, "-c", "m.mjs").behind()).as(release).isEmpty();
      assertThat(of(release, Map.of(), flag, "-c", "-").behind()).as(release).hasSize(check);
    }
    assertThat(of("20.5.1", Map.of(), flag, "m.js").behind())
        .extracting(Warning::message)
        .containsExactly(
            "Custom ESM Loaders is an experimental feature and might change at any time");
  }

  @Test
  void networkImportsWarnWhereTheModuleLoaderIsMade() {
    String flag = "--experimental-network-imports";
    for (String release : List.of("20.0.0", "20.11.1", "20.12.0", "21.5.0", "21.6.0", "22.5.1")) {
      boolean any = List.of("20.0.0", "20.11.1", "21.5.0").contains(release);
      assertThat(of(release, Map.of(), flag, "-e", "0").behind()).as(release).isEmpty();
      assertThat(of(release, Map.of(), flag, "-r", "fs", "-e", "0").behind()).as(release).isEmpty();
      assertThat(of(release, Map.of(), flag, "--import=data:text/javascript,0", "-e", "0").behind())
          .extracting(Warning::message)
          .containsExactly(
              "Network Imports is an experimental feature and might change at any time");
      assertThat(of(release, Map.of(), flag, "--input-type=module", "-e", "0").behind())
          .as(release)
          .hasSize(1);
      assertThat(of(release, Map.of(), flag, "m.mjs").behind()).as(release).hasSize(1);
      assertThat(of(release, Map.of(), flag, "m.js").behind()).as(release).hasSize(any ? 1 : 0);
    }
  }

  @Test
  void isSilencedInManyWays() {
    assertThat(of("26.10.0", Map.of(), "--frozen-intrinsics", "--no-warnings").behind()).isEmpty();
    assertThat(
            of("26.10.0", Map.of("NODE_NO_WARNINGS", "1"), "--frozen-intrinsics", "--warnings")
                .behind())
        .isEmpty();
    assertThat(
            of("26.10.0", Map.of(), "--frozen-intrinsics", "--disable-warning=ExperimentalWarning")
                .behind())
        .isEmpty();
    assertThat(of("22.0.0", Map.of(), "--trace-atomics-wait", "--no-deprecation").before())
        .isEmpty();
    OptionWarnings disabled = of("26.10.0", Map.of(), "--disable-warning=PERM0001");
    assertThat(disabled.suppresses("SecurityWarning", "PERM0001")).isTrue();
    assertThat(disabled.suppresses("SecurityWarning", null)).isFalse();
  }
}
