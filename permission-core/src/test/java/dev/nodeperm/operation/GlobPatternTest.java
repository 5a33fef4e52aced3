package dev.nodeperm.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobPatternTest {
  @ParameterizedTest
  @CsvSource({
    "*.js, a.js, true",
    "*.js, .js, false",
    ".*, .h, true",
    ".*, .., false",
    "?, f, true",
    "?, fg, false",
    "[!a-f]*, g, true",
    "[!a-f]*, f, false",
    "[]-]x, -x, true",
    "+(f|g), fgf, true",
    "+(f|g), fh, false",
    "!(d), e, true",
    "!(d), d, false",
    "@(a|b)c, bc, true",
    "?(a)b, b, true",
    "*(ab)*(ab)*(ab)*(ab)x, abababababababababababababababababy, false"
  })
  void matchesNames(String pattern, String name, boolean matches) {
    GlobSegment segment = Objects.requireNonNull(GlobSegment.of(pattern));

    assertThat(segment.matches(name)).isEqualTo(matches);
  }

  @Test
  void namesWithoutSignsStandForThemselves() {
    assertThat(GlobSegment.of("plain.txt")).isNull();
    assertThat(GlobSegment.of("[open")).isNull();
  }

  @Test
  void putsPartsInOrder() {
    assertThat(parts("d/../f")).containsExactly(List.of("f"));
    assertThat(parts("a//b/./c")).containsExactly(List.of("a", "b", "c"));
    assertThat(parts("**/**/x")).containsExactly(List.of("**", "x"));
    assertThat(parts("/*")).containsExactly(List.of("", "*"));
    assertThat(parts("")).isEmpty();
  }

  @Test
  void takesBracesApart() {
    assertThat(parts("{a,b{c,d}}/x"))
        .containsExactly(List.of("a", "x"), List.of("bc", "x"), List.of("bd", "x"));
    assertThat(parts("{1..3}")).containsExactly(List.of("1"), List.of("2"), List.of("3"));
    assertThat(parts("{a}")).containsExactly(List.of("{a}"));
  }

  @Test
  void doesNotTakeApartWithoutEnd() {
    assertThatThrownBy(() -> GlobPattern.of("{1..9}{1..9}{1..9}{1..9}"))
        .isInstanceOf(BadCallException.class);
    assertThatThrownBy(() -> GlobPattern.of("{1..999999}")).isInstanceOf(BadCallException.class);
  }

  @Test
  void matchesWholePaths() {
    GlobPattern pattern = GlobPattern.of("/a/**/e").get(0);

    assertThat(pattern.matches("/a/e")).isTrue();
    assertThat(pattern.matches("/a/b/c/e")).isTrue();
    assertThat(pattern.matches("/a/b")).isFalse();
  }

  private static List<List<String>> parts(String pattern) {
    return GlobPattern.of(pattern).stream().map(GlobPattern::parts).toList();
  }
}
