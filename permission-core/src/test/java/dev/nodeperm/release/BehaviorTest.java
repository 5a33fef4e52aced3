package dev.nodeperm.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BehaviorTest {
  private static final Pattern RELEASE = Pattern.compile("\\d+\\.\\d+\\.\\d+");
  private static final Pattern BOUNDED = Pattern.compile("(\\d+)[<>]=(\\d+)\\.\\d+\\.\\d+");
  private static final Pattern STRETCH =
      Pattern.compile("(\\d+)\\.\\d+\\.\\d+-(\\d+)\\.\\d+\\.\\d+");

  /** The end of a cause; one without a source at least says plainly what changed. */
  private static final Pattern SOURCE =
      Pattern.compile("(#\\d{3,6}|CVE-\\d{4}-\\d{4,}|DEP\\d{4}|.{20,}; no pull request names it)$");

  private static final Pattern OTHER_FORM = Pattern.compile("pull request \\d|\\(#|PR \\d|https?:");

  /** A boundary is a release that was asked; anything else is a slip of the pen. */
  @ParameterizedTest
  @EnumSource
  void boundariesAreKnownReleases(Behavior behavior) {
    Matcher release = RELEASE.matcher(behavior.ranges().toString());
    while (release.find()) {
      assertThat(NodeRelease.known()).contains(NodeRelease.parse(release.group()));
    }
  }

  /** Both ends of a word lie in its line, and no word is empty. */
  @ParameterizedTest
  @EnumSource
  void wordsStayInTheirLine(Behavior behavior) {
    for (String word : behavior.ranges().toString().split(" ")) {
      for (Pattern form : List.of(BOUNDED, STRETCH)) {
        Matcher matcher = form.matcher(word);
        if (matcher.matches()) {
          assertThat(matcher.group(1)).as(word).isEqualTo(matcher.group(2));
        }
      }
      ReleaseRanges alone = ReleaseRanges.parse(word);
      assertThat(NodeRelease.known()).as(word).anyMatch(alone::contains);
    }
  }

  /** No release is named twice, so that a boundary is written in one place only. */
  @ParameterizedTest
  @EnumSource
  void wordsDoNotOverlap(Behavior behavior) {
    List<ReleaseRanges> words =
        List.of(behavior.ranges().toString().split(" ")).stream()
            .map(ReleaseRanges::parse)
            .toList();
    assertThat(NodeRelease.known())
        .allMatch(release -> words.stream().filter(word -> word.contains(release)).count() <= 1);
  }

  /** A behaviour of all releases or of none tells nothing apart. */
  @ParameterizedTest
  @EnumSource
  void tellsReleasesApart(Behavior behavior) {
    long having = NodeRelease.known().stream().filter(behavior::in).count();
    assertThat(having).isBetween(1L, 161L);
  }

  /** One sentence that stands for itself, and a cause that goes on from it. */
  @ParameterizedTest
  @EnumSource
  void isToldInASentence(Behavior behavior) {
    assertThat(behavior.summary())
        .hasSizeBetween(20, 170)
        .endsWith(".")
        .doesNotContain(". ", "{", "\n");
    assertThat(behavior.cause()).isNotBlank().doesNotEndWith(".").isNotEqualTo(behavior.summary());
  }

  /** Who wants to know more finds the change by its number, which stands last. */
  @ParameterizedTest
  @EnumSource
  void causeEndsWithItsSource(Behavior behavior) {
    assertThat(behavior.cause()).containsPattern(SOURCE).doesNotContainPattern(OTHER_FORM);
  }

  @ParameterizedTest
  @EnumSource
  void sinceAndNeverCoverEveryLineOnce(Behavior behavior) {
    TreeSet<Integer> lines = new TreeSet<>(behavior.since().keySet());
    assertThat(behavior.never()).noneMatch(lines::contains);
    lines.addAll(behavior.never());
    assertThat(lines).containsExactly(20, 21, 22, 23, 24, 25, 26);
    behavior
        .since()
        .forEach(
            (line, first) -> {
              assertThat(behavior.in(first)).isTrue();
              assertThat(NodeRelease.known())
                  .filteredOn(release -> release.major() == line && release.compareTo(first) < 0)
                  .noneMatch(behavior::in);
            });
  }

  @Test
  void sinceAndNeverByExample() {
    assertThat(Behavior.DROP.since()).hasToString("{24=24.20.0, 26=26.3.0}");
    assertThat(Behavior.DROP.never()).containsExactly(20, 21, 22, 23, 25);
  }

  /** Who reads the Javadoc sees what who asks the library sees. */
  @ParameterizedTest
  @EnumSource
  void commentsAreTheSummaries(Behavior behavior) throws IOException {
    String source = Files.readString(Path.of("src/main/java/dev/nodeperm/release/Behavior.java"));
    Matcher comment =
        Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+" + behavior.name() + "\\(", Pattern.DOTALL)
            .matcher(source);
    String wanted =
        behavior.summary().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    assertThat(comment.find()).as("%s wants a comment: /** %s */", behavior, wanted).isTrue();
    assertThat(comment.group(1).replaceAll("\\s+(\\* )?", " ").strip()).isEqualTo(wanted);
  }
}
