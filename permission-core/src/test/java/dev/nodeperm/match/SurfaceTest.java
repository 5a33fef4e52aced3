package dev.nodeperm.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurfaceTest {
  /** The same, byte by byte; a separator follows the path. */
  private static int slowly(byte[] path, int from) {
    int surface = 0;
    for (int i = from; i < path.length; i++) {
      byte next = i + 1 < path.length ? path[i + 1] : (byte) '/';
      if (path[i] == '/' && (next == '/' || next == '.')) {
        surface |= Surface.MAYBE_UNRESOLVED;
      }
      if ((path[i] & 0x60) == 0) {
        surface |= Surface.ODD;
      }
    }
    return surface;
  }

  private static int quickly(byte[] path, int from, byte behind) {
    byte[] bytes = new byte[path.length + 24];
    Arrays.fill(bytes, behind);
    System.arraycopy(path, 0, bytes, 0, path.length);
    return Surface.of(bytes, path.length, from);
  }

  @Test
  void seesWhatStandsInAnyPlace() {
    for (String what :
        new String[] {"//", "/.", "./", "..", "\0", "\u001F", "\u009F", "/", " ", "x"}) {
      for (int length = what.length(); length < 70; length++) {
        for (int at = 0; at + what.length() <= length; at++) {
          byte[] path = "a".repeat(length).getBytes(StandardCharsets.ISO_8859_1);
          byte[] some = what.getBytes(StandardCharsets.ISO_8859_1);
          System.arraycopy(some, 0, path, at, some.length);
          assertThat(quickly(path, 0, (byte) 0)).as(what + at).isEqualTo(slowly(path, 0));
          assertThat(quickly(path, 0, (byte) '/')).as(what + at).isEqualTo(slowly(path, 0));
        }
      }
    }
  }

  @Test
  void looksFromAPlaceOn() {
    Random random = new Random(2);
    byte[] letters = {'/', '.', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 0};
    for (int n = 0; n < 20_000; n++) {
      byte[] path = new byte[1 + random.nextInt(50)];
      for (int i = 0; i < path.length; i++) {
        path[i] = letters[random.nextInt(n % 2 == 0 ? 12 : 13)];
      }
      int from = random.nextInt(path.length);
      // Up to the end, and the last two words in any case.
      int expected = slowly(path, from) | slowly(path, path.length < 16 ? from : path.length - 16);
      assertThat(quickly(path, from, (byte) '/')).isEqualTo(expected);
    }
  }
}
