package dev.nodeperm.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.options.OptionLines.Releases;
import dev.nodeperm.release.NodeRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionLinesTest {
  @ParameterizedTest
  @CsvSource({
    "20.19.0, false",
    "20.19.1, true",
    "20.20.2, true",
    "21.0.0, false",
    "22.9.0, false",
    "22.10.3, true",
    "22.10.4, false",
    "23.0.0, false",
  })
  void rangesHoldBothEnds(String release, boolean held) {
    Releases releases = Releases.parse("20.19.1-20.20.2 22.9.5-22.10.3");
    assertThat(releases.contains(NodeRelease.parse(release))).isEqualTo(held);
  }

  @Test
  void boundsOrderLikeReleases() {
    assertThat(Releases.parse("20.19.1-20.20.2").bounds())
        .containsExactly(20_000_019_000_001L, 20_000_020_000_002L);
  }
}
