package dev.nodeperm.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.release.NodeRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What binaries take behind {@code --inspect-port=}. */
class HostPortTest {
  private static boolean takes(String release, String text) {
    return HostPort.isValid(NodeRelease.parse(release), text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, true",
    "1, false",
    "1023, false",
    "1024, true",
    "65535, true",
    "65536, false",
    "99999999999999999999999, false",
    "host, true",
    "9229x, true",
    "12a, true",
    "/1024, true",
    "1024/, true",
    ":0, true",
    ":80, false",
    ":, true",
    "12:, true",
    "host:, true",
    "host:80, false",
    "host:9229, true",
    "h:102:, true",
    "[::1], true",
    "[::80], true",
    "[::1]:9229, true",
    "[::1]:1, false",
    "[], true",
    "[, true",
    "[:80, false",
    "a:80], false",
  })
  void everyReleaseAgreesOn(String text, boolean taken) {
    for (NodeRelease release : NodeRelease.known()) {
      assertThat(HostPort.isValid(release, text)).as("%s", release).isEqualTo(taken);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"host:9229x", "host:x", "host:0x", "a:9229]", "host:9229/"})
  void aPortWasANumberToItsEnd(String text) {
    assertThat(takes("20.9.0", text)).isFalse();
    assertThat(takes("20.10.0", text)).isTrue();
  }

  @Test
  void theMessageHadABlank() {
    assertThat(HostPort.refusal(NodeRelease.parse("20.0.0")))
        .isEqualTo(" must be 0 or in range 1024 to 65535.");
    assertThat(HostPort.refusal(NodeRelease.parse("26.10.0")))
        .isEqualTo("must be 0 or in range 1024 to 65535.");
  }
}
