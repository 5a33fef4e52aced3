package dev.nodeperm.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nodeperm.error.ErrorCode;
import dev.nodeperm.error.InputException;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeReleaseTest {
  @ParameterizedTest
  @CsvSource({
    "24.13.0, 24, 13, 0",
    "v24.13.0, 24, 13, 0",
    "20.0.0, 20, 0, 0",
    "026.010.00, 26, 10, 0"
  })
  void readsWithAndWithoutTheLetter(String text, int major, int minor, int patch) {
    assertThat(NodeRelease.parse(text)).isEqualTo(new NodeRelease(major, minor, patch));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "24",
        "24.13",
        "24.13.0.1",
        " 24.13.0",
        "24.13.0\n",
        "V24.13.0",
        "vv24.13.0",
        "24.-1.0",
        "24.13.x",
        "24.13.0-nightly",
        "lts",
        "24,13,0",
        "1234567.0.0",
        "24.13.9999999999999999999"
      })
  void refusesOtherForms(String text) {
    InputException refused =
        catchThrowableOfType(InputException.class, () -> NodeRelease.parse(text));
    assertThat(refused.code()).isEqualTo(ErrorCode.BAD_RELEASE);
    assertThat(refused.input()).isEqualTo(text);
    assertThat(refused.offset()).as("the input as a whole").isEqualTo(-1);
    assertThat(refused).hasMessageContaining("not a release").hasMessageContaining("26.10.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"19.9.0", "v18.20.8", "0.12.18", "0.0.0"})
  void refusesReleasesWithoutAModel(String text) {
    assertThatThrownBy(() -> NodeRelease.parse(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("below 20.0.0");
  }

  @Test
  void refusesNegativeParts() {
    assertThatThrownBy(() -> new NodeRelease(24, -1, 0)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new NodeRelease(24, 0, -1)).isInstanceOf(InputException.class);
  }

  @Test
  void shortensALongInputInTheMessageOnly() {
    String text = "2".repeat(1_000_000);
    InputException refused =
        catchThrowableOfType(InputException.class, () -> NodeRelease.parse(text));
    assertThat(refused.input()).isEqualTo(text);
    assertThat(refused.getMessage()).hasSizeLessThan(300);
  }

  @Test
  void knowsTheMeasuredReleasesInOrder() {
    List<NodeRelease> known = NodeRelease.known();
    assertThat(known)
        .hasSize(162)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(known.get(0)).hasToString("20.0.0");
    assertThat(NodeRelease.newest()).hasToString("26.10.0").isEqualTo(known.get(161));
    assertThat(known)
        .allMatch(release -> !release.isExtrapolated() && release.modelled().equals(release));
  }

  @ParameterizedTest
  @CsvSource({
    "20.3.5, 20.3.1",
    "22.99.0, 22.23.3",
    "27.0.0, 26.10.0",
    "26.10.1, 26.10.0",
    "20.0.1, 20.0.0",
    "21.99.99, 21.7.3",
    "999999.0.0, 26.10.0"
  })
  void modelsOtherReleasesOnTheirPredecessor(String text, String modelled) {
    NodeRelease release = NodeRelease.parse(text);
    assertThat(release.modelled()).hasToString(modelled);
    assertThat(release.isExtrapolated()).isTrue();
    assertThat(release).hasToString(text);
  }

  @Test
  void anExtrapolatedReleaseBehavesAsItsModel() {
    NodeRelease guessed = NodeRelease.parse("22.99.0");
    assertThat(Behavior.values()).allMatch(b -> guessed.has(b) == guessed.modelled().has(b));
  }

  @Test
  void comparesByNumberNotByText() {
    assertThat(NodeRelease.parse("24.9.0")).isLessThan(NodeRelease.parse("24.10.0"));
    assertThat(NodeRelease.parse("24.4.1")).isGreaterThan(NodeRelease.parse("24.4.0"));
    assertThat(NodeRelease.parse("25.0.0")).isGreaterThan(NodeRelease.parse("24.21.0"));
  }
}
