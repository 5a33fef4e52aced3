package dev.nodeperm.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseRangesTest {
  @ParameterizedTest(name = "{0}: {1} to {2}")
  @CsvSource({
    "24.*, 24.0.0, 24.21.0",
    "24>=24.4.0, 24.4.0, 24.21.0",
    "24<=24.3.0, 24.0.0, 24.3.0",
    "24.1.0-24.3.0, 24.1.0, 24.3.0",
    "24.4.1, 24.4.1, 24.4.1",
    "25+, 25.0.0, 26.10.0",
    "all, 20.0.0, 26.10.0"
  })
  void eachWordIsAStretch(String word, String first, String last) {
    ReleaseRanges ranges = ReleaseRanges.parse(word);
    NodeRelease from = NodeRelease.parse(first);
    NodeRelease to = NodeRelease.parse(last);
    assertThat(NodeRelease.known())
        .allSatisfy(
            release ->
                assertThat(ranges.contains(release))
                    .as(release.toString())
                    .isEqualTo(release.compareTo(from) >= 0 && release.compareTo(to) <= 0));
  }

  @Test
  void wordsAddUp() {
    ReleaseRanges ranges = ReleaseRanges.parse(" 20<=20.3.0  22.* \n 26+ ");
    assertThat(ranges.firstByLine().keySet()).containsExactly(20, 22, 26);
    assertThat(ranges.contains(NodeRelease.parse("20.3.1"))).isFalse();
    assertThat(ranges.contains(NodeRelease.parse("25.9.0"))).isFalse();
  }

  @Test
  void aLineEndsWhereTheNextBegins() {
    ReleaseRanges ranges = ReleaseRanges.parse("24.*");
    assertThat(ranges.contains(NodeRelease.parse("24.999.999"))).isTrue();
    assertThat(ranges.contains(NodeRelease.parse("25.0.0"))).isFalse();
    assertThat(ReleaseRanges.parse("24+").contains(NodeRelease.parse("999.0.0"))).isTrue();
  }

  @Test
  void namesTheFirstKnownReleaseOfEachLine() {
    assertThat(ReleaseRanges.parse("22>=22.13.0 23>=23.5.0 24+").firstByLine())
        .hasToString("{22=22.13.0, 23=23.5.0, 24=24.0.0, 25=25.0.0, 26=26.0.0}");
  }

  @Test
  void keepsItsText() {
    assertThat(ReleaseRanges.parse("20<=20.3.0 22.*")).hasToString("20<=20.3.0 22.*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "24",
        "x",
        "24.x",
        "24>=",
        ">=24.1.0",
        "24<=x",
        "24.1-24.2",
        "+",
        ".*",
        "19.*",
        "24.1.0-"
      })
  void refusesOtherWords(String word) {
    assertThatThrownBy(() -> ReleaseRanges.parse(word))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
