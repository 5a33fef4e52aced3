package dev.nodeperm.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of engine flags at the limit of what the engine copies; as the binaries said. */
class LongEngineFlagTest {
  @ParameterizedTest
  @CsvSource({
    "20.0.0, #",
    "25.9.0, #",
    "26.0.0, Flag processing error: Flag name is too long: --NAME=1."
  })
  void abortsOnNamesThatAreTooLong(String release, String message) {
    String name = "a".repeat(1024);
    StartupFailure failure = failure(release, "--no-" + name + "=1");
    assertThat(failure.signal()).isEqualTo("SIGABRT");
    assertThat(failure.message()).isEqualTo(message.replace("NAME", name));
  }

  @ParameterizedTest
  @CsvSource({"20.0.0, 1023, =1", "26.10.0, 1023, =1", "26.10.0, 4000, ''"})
  void refusesOthers(String release, int length, String value) {
    String flag = "--" + "a".repeat(length) + value;
    assertThat(failure(release, flag))
        .isEqualTo(StartupFailure.exit(9, "bad option: " + flag, new OptionSource.Argument(0)));
  }

  private static StartupFailure failure(String release, String flag) {
    LaunchOptionsResult result =
        LaunchOptionsReader.read(
            NodeRelease.parse(release),
            List.of(flag, "-e", "0"),
            Map.of(),
            ConfigContribution.NONE);
    return ((LaunchOptionsResult.Stopped) result).failure();
  }
}
