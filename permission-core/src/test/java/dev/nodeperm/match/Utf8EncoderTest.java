package dev.nodeperm.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Utf8EncoderTest {
  private static byte[] encoded(String text, boolean keepsSurrogates) {
    byte[] out = new byte[Utf8Encoder.MOST_BYTES * text.length() + 5];
    int end = Utf8Encoder.encode(text, out, 5, keepsSurrogates);
    return Arrays.copyOfRange(out, 5, end);
  }

  @Test
  void encodesEveryCharacterAsJavaDoes() {
    for (int point = 1; point <= Character.MAX_CODE_POINT; point += point < 0x11000 ? 1 : 251) {
      if (point < 0xD800 || point > 0xDFFF) {
        String text = "a" + Character.toString(point) + "b";
        assertThat(encoded(text, point % 2 == 0)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void anUnpairedSurrogateIsKeptOrReplaced() {
    for (String text :
        new String[] {"\uD83D", "\uDE00", "\uD83Dx", "\uD83D\uD83D", "\uDE00\uD83D"}) {
      byte[] replaced =
          text.replace('\uD83D', '\uFFFD')
              .replace('\uDE00', '\uFFFD')
              .getBytes(StandardCharsets.UTF_8);
      assertThat(encoded(text, false)).isEqualTo(replaced);
    }
    assertThat(encoded("\uD83D", true))
        .isEqualTo(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0xBD});
    assertThat(encoded("\uDE00", true))
        .isEqualTo(new byte[] {(byte) 0xED, (byte) 0xB8, (byte) 0x80});
  }

  @Test
  void aNulIsRefused() {
    assertThat(Utf8Encoder.encode("a\0b", new byte[9], 0, true)).isEqualTo(-1);
    assertThat(Utf8Encoder.encode("\0", new byte[3], 0, false)).isEqualTo(-1);
  }

  @Test
  void nothingTakesNothing() {
    assertThat(Utf8Encoder.encode("", new byte[0], 0, false)).isZero();
  }
}
