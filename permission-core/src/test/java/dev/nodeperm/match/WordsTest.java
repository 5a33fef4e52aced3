package dev.nodeperm.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is done to eight bytes at once, against the same done byte by byte. */
class WordsTest {
  private static final String CHARACTERS = "/./.,-0ab\u0001\u001F \u007F\u0080\u009F\u00A0\u00FF";

  private static byte[] some(Random random, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    }
    return bytes;
  }

  private static boolean isPair(byte here, byte next) {
    return here == '/' && (next == '/' || next == '.');
  }

  @Test
  void comparesAnyNumberOfBytes() {
    Random random = new Random(3);
    for (int count = 1; count < 50; count++) {
      byte[] bytes = some(random, count + 8);
      for (int from = 0; from < 9; from++) {
        byte[] others = some(random, from + count + 8);
        System.arraycopy(bytes, 0, others, from, count);
        assertThat(Words.areSame(bytes, others, from, count)).as("%d bytes", count).isTrue();
        for (int other = 0; other < count; other++) {
          others[from + other] ^= (byte) (1 << random.nextInt(8));
          assertThat(Words.areSame(bytes, others, from, count)).as("byte %d", other).isFalse();
          others[from + other] = bytes[other];
        }
      }
    }
  }

  @Test
  void findsPairs() {
    Random random = new Random(1);
    for (int n = 0; n < 20_000; n++) {
      byte[] bytes = some(random, 9);
      long zeros = Words.zeros(Words.pairs(Words.get(bytes, 0), Words.get(bytes, 1)));
      boolean any = false;
      for (int i = 0; i < 8; i++) {
        boolean pair = isPair(bytes[i], bytes[i + 1]);
        boolean said = (zeros >>> 8 * i + 7 & 1) != 0;
        // The lowest one is exact.
        assertThat(said || any).isEqualTo(pair || any);
        any |= pair;
      }
      assertThat(zeros & ~Words.HIGHS).isZero();
      assertThat(zeros != 0).isEqualTo(any);
    }
  }

  @Test
  void findsDotsAndSeparators() {
    for (String text : new String[] {"/a.b/c..", "////////", "a,b/,a.-", "........", "abcdefgh"}) {
      byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
      long word = Words.get(bytes, 0);
      long marks = Words.dotsAndSeparators(word);
      long separators = Words.separators(word, marks);
      for (int i = 0; i < 8; i++) {
        char c = text.charAt(i);
        boolean behindOne = i > 0 && "./".indexOf(text.charAt(i - 1)) >= 0;
        if (c != ',' || !behindOne) {
          assertThat((marks >>> 8 * i + 7 & 1) != 0).as(text + i).isEqualTo("./".indexOf(c) >= 0);
          assertThat((separators >>> 8 * i + 7 & 1) != 0).as(text + i).isEqualTo(c == '/');
        }
      }
    }
  }

  @Test
  void seesControlCharacters() {
    for (int first = 0; first < 256; first++) {
      for (int second = 0; second < 256; second++) {
        for (int at = 0; at < 8; at++) {
          byte[] some = "abcdefgh".getBytes(StandardCharsets.US_ASCII);
          byte[] others = "/._-+XYZ".getBytes(StandardCharsets.US_ASCII);
          some[at] = (byte) first;
          others[7 - at] = (byte) second;
          long both = Words.visible(Words.get(some, 0)) & Words.visible(Words.get(others, 0));
          assertThat(Words.areVisible(both)).isEqualTo((first & 0x60) != 0 && (second & 0x60) != 0);
        }
      }
    }
  }

  @Test
  void closesAPath() {
    byte[] bytes = new byte[24];
    Words.close(bytes, 3);
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
        .isEqualTo("\0\0\0/aaaaaaaaaaaaaaa\0\0\0\0\0");
    for (int length = 0; length < 8; length++) {
      byte[] out = new byte[8];
      long word = Words.get("bcdefghi".getBytes(StandardCharsets.US_ASCII), 0);
      Words.put(out, 0, Words.closed(word, 8 * length));
      assertThat(new String(out, StandardCharsets.US_ASCII))
          .isEqualTo("bcdefghi".substring(0, length) + "/" + "aaaaaaa".substring(length));
    }
  }

  @Test
  void cutsBehindABit() {
    assertThat(Words.through(7)).isEqualTo(0xFFL);
    assertThat(Words.through(63)).isEqualTo(-1L);
  }
}
