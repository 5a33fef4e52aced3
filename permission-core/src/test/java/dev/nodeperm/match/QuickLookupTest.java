package dev.nodeperm.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.path.Utf8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickLookupTest {
  private static CompiledMatcher matcher(String... grants) {
    GrantTree.Builder builder = GrantTree.builder(GrantTreeTest.S12);
    for (int i = 0; i < grants.length; i++) {
      builder.add(Utf8.bytes(grants[i]), i);
    }
    return CompiledMatcher.of(builder.build());
  }

  private static int ask(String grant, String path, boolean absolute, boolean relative) {
    return new QuickLookup(matcher(grant), absolute, relative, false)
        .ask(path, Utf8.bytes("/w\u00E9/"));
  }

  @ParameterizedTest
  @CsvSource({
    "/a, /a, 1",
    "/a, /b, 0",
    "/a, /\u0161, 0", // Its low byte is that of a.
    "/a, /a\u0161, 0",
    "/\u00E9, /\u00E9, 1",
    "/\u00E9, /\u00E8, 0",
    "/\u0161, /a, 0",
    "/\u0161, /\u0161, 1",
    "/w\u00E9/x, x, 1",
    "/w\u00E9/\u00E9, \u00E9, 1",
    "/w\u00E9/\u00E9, \u00E8, 0",
    "/w\u00E9/\u00E9, ./\u00E9, 1",
    "/a, /b/../a, 1",
    "/a/.b, /a/.b, 1",
    "/a/.b, /a/.c, 0",
    "/\u00E9/.b, /\u00E9/.b, 1",
    "/a, /a/, 1",
    "/\uD83D\uDE00, /\uD83D\uDE00, 1",
    "/a/b, /a/\u0162, 0",
    "/abcdefgh/ab, /abcdefgh/ab, 1",
    "/abcdefgh/ab, /abcdefgh/\u0161b, 0",
    "/abcdefgh/ab, /\u0161bcdefgh/ab, 0",
  })
  void answers(String grant, String path, int expected) {
    assertThat(ask(grant, path, true, true)).isEqualTo(expected);
  }

  @Test
  void leavesToOthersWhatTheReleaseDoesNotResolve() {
    assertThat(ask("/a", "/b/../a", false, true)).isEqualTo(QuickLookup.UNDECIDED);
    assertThat(ask("/a", "/b/../\u00E9", false, true)).isEqualTo(QuickLookup.UNDECIDED);
    assertThat(ask("/a", "/b/../\u00E9", true, false)).isEqualTo(QuickLookup.DENIED);
    assertThat(ask("/w\u00E9/a", "b/../a", true, false)).isEqualTo(QuickLookup.UNDECIDED);
    assertThat(ask("/w\u00E9/a", "b/../a", false, true)).isEqualTo(QuickLookup.GRANTED);
    assertThat(ask("/a", "/a", false, false)).isEqualTo(QuickLookup.GRANTED);
    assertThat(ask("/a", "/a\0", true, true)).isEqualTo(QuickLookup.UNDECIDED);
    assertThat(ask("/a", "/a\u0001", true, true)).isEqualTo(QuickLookup.DENIED);
  }

  @Test
  void aMatcherKnowsWhatItsTextsAreLike() {
    assertThat(matcher("/a").isAscii()).isTrue();
    assertThat(matcher("/a", "/abcdefghijk\u00E9").isAscii()).isFalse();
    assertThat(matcher("/a", "/b/.c").isResolved()).isFalse();
    assertThat(matcher("/a/b", "/abcdefgh/x.y").isResolved()).isTrue();
    assertThat(matcher("/abcdefgh//y").isResolved()).isFalse();
    assertThat(matcher("/a").canBeAskedQuickly()).isTrue();
    assertThat(CompiledMatcher.ofEverything().canBeAskedQuickly()).isFalse();
    assertThat(CompiledMatcher.ofNothing().grants(Utf8.bytes("/a"))).isFalse();
    assertThat(CompiledMatcher.ofNothing().grants(Utf8.bytes("/"))).isFalse();
    assertThat(CompiledMatcher.ofEverything().grants(Utf8.bytes("/a"))).isTrue();
  }
}
