package dev.nodeperm.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosixPathRulesTest {
  private static byte[] b(String text) {
    return Utf8.bytes(text);
  }

  @ParameterizedTest(name = "{1} in {0}: {2}")
  @CsvSource({
    "/w, a, /w/a",
    "/w, '', /w",
    "/w, ., /w",
    "/w, ./a, /w/a",
    "/w, .., /",
    "/w, ../../.., /",
    "/w/x, ../a, /w/a",
    "/w, a/, /w/a",
    "/w, a//b, /w/a/b",
    "/w, a/./b, /w/a/b",
    "/w, a/../b, /w/b",
    "/w, a/b/../../.., /",
    "/w, ..., /w/...",
    "/w, ..a, /w/..a",
    "/w, .a, /w/.a",
    "/w, a., /w/a.",
    "/w, *, /w/*",
    "/w, ' ', '/w/ '",
    "/w, /, /",
    "/w, //, /",
    "/w, /a, /a",
    "/w, //a, /a",
    "/w, /a/, /a",
    "/w, /.., /",
    "/w, /a/../../b, /b",
    "/w, /a/*/../b, /a/b",
    "/, a, /a",
    "/, .., /",
    "/w/, a, /w/a"
  })
  void resolves(String directory, String path, String resolved) {
    assertThat(PathRules.POSIX.resolve(b(directory), b(path))).asString().isEqualTo(resolved);
  }

  @ParameterizedTest
  @CsvSource({
    "a/, /w/a/",
    "a, /w/a",
    "a//, /w/a/",
    "/, /",
    "//, /",
    "../, /",
    "./, /w/",
    "a/.., /w",
    "a/., /w/a",
    "'', /w"
  })
  void resolvesKeepingASeparatorAtTheEnd(String path, String resolved) {
    assertThat(PathRules.POSIX.resolveKeepingTrailingSeparator(b("/w"), b(path)))
        .asString()
        .isEqualTo(resolved);
  }

  @ParameterizedTest
  @CsvSource({"/a, /a/*", "/, /*", "/a/, /a/*", "'', /*"})
  void everythingBelow(String directory, String below) {
    assertThat(PathRules.POSIX.below(b(directory))).asString().isEqualTo(below);
  }

  @ParameterizedTest
  @CsvSource({"/, true", "/a, true", "a, false", "'', false", "~/a, false", "\\a, false"})
  void absoluteBeginsWithASlash(String path, boolean absolute) {
    assertThat(PathRules.POSIX.isAbsolute(b(path))).isEqualTo(absolute);
  }

  @Test
  void joiningRemovesNothing() {
    assertThat(PathRules.POSIX.join(b("/w/."), b("../a/"))).asString().isEqualTo("/w/./../a/");
  }

  @Test
  void bytesThatAreNoTextStay() {
    byte[] path = {'/', (byte) 0xFF, '/', '.', '.', '/', 0, (byte) 0x80};
    assertThat(PathRules.POSIX.resolve(b("/"), path)).containsExactly('/', 0, 0x80);
  }

  @Test
  void leavesItsArgumentsAlone() {
    byte[] path = b("/a//b/../c");
    byte[] resolved = PathRules.POSIX.resolve(b("/"), path);
    resolved[0] = 'x';
    assertThat(path).asString().isEqualTo("/a//b/../c");
  }

  @Test
  void takesLinearTime() {
    byte[] deep = b("a/".repeat(2_000_000) + "../".repeat(2_000_000) + "x");
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(PathRules.POSIX.resolve(b("/"), deep)).asString().isEqualTo("/x"));
  }
}
