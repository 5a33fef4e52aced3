package dev.nodeperm.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.path.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathSetTest {
  private static PathSet patterns(String words) {
    return PathSet.matching(Stream.of(words.split(" ")).map(Utf8::bytes).toList());
  }

  private static String outside(PathSet some, PathSet others) {
    return some.pathOutside(others).map(Utf8::text).orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "/app, /app, none",
    "/app, /app/*, none",
    "/app/*, /app, /app/x",
    "/app*, /app/*, /appx",
    "/app/*, /app*, none",
    "/app/*, /app/lib/* /app/file, /app",
    "*, /app/*, /",
    "*, /*, none",
    "/*, *, none",
    "/a/* /b/*, /b/* /a/*, none",
    "/\u00E9*, /\u00E9/*, /\u00E9x",
    "/app/.*, /app, /app/.x",
    "/a/b, /a/c, /a/b"
  })
  void findsTheShortest(String some, String others, String expected) {
    assertThat(outside(patterns(some), patterns(others))).isEqualTo(expected);
  }

  @Test
  void nothingHasNothing() {
    assertThat(outside(PathSet.nothing(), PathSet.nothing())).isEqualTo("none");
    assertThat(outside(PathSet.everything(), PathSet.nothing())).isEqualTo("/");
    assertThat(outside(PathSet.nothing(), PathSet.everything())).isEqualTo("none");
  }

  /** Every letter but one is taken, and that one needs a second byte. */
  @Test
  void findsTheOnlyWayOut() {
    List<byte[]> others = new ArrayList<>();
    others.add(Utf8.bytes("/a"));
    others.add(Utf8.bytes("/a/"));
    for (int c = 1; c < 128; c++) {
      others.add(new byte[] {'/', 'a', '/', (byte) c, '*'});
    }
    for (int lead = 0xC2; lead < 0xF5; lead++) {
      if (lead != 0xC3) {
        others.add(new byte[] {'/', 'a', '/', (byte) lead, '*'});
      }
    }
    for (int next = 0x80; next < 0xC0; next++) {
      if (next != 0xA9) {
        others.add(new byte[] {'/', 'a', '/', (byte) 0xC3, (byte) next, '*'});
      }
    }
    assertThat(outside(patterns("/a/*"), PathSet.matching(others))).isEqualTo("/a/\u00E9");
    others.add(Utf8.bytes("/a/\u00E9*"));
    assertThat(patterns("/a/*").pathOutside(PathSet.matching(others))).isEqualTo(Optional.empty());
  }
}
