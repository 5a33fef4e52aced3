package dev.nodeperm.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Bytes of strings compared with the platform's, repaired bytes with the standard's decoder written
 * out.
 */
class Utf8Properties {
  /** Both ends of each range of bytes that the standard tells apart. */
  private static final int[] TELLING = {
    0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
    0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
  };

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Character> units =
        Arbitraries.oneOf(
            Arbitraries.chars().range('\ud7f0', '\ue010'),
            Arbitraries.chars().range('\0', '\u0900'),
            Arbitraries.of('\ud83d', '\ude00'));
    return units
        .list()
        .ofMaxSize(12)
        .map(
            list -> {
              StringBuilder text = new StringBuilder();
              list.forEach(text::append);
              return text.toString();
            });
  }

  @Property
  void wellFormedTextsAsThePlatform(@ForAll("texts") String text) {
    // The platform's encoder puts a question mark where a surrogate stands alone.
    String plain =
        text.codePoints()
            .filter(c -> c < 0xD800 || c > 0xDFFF)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    byte[] expected = plain.getBytes(StandardCharsets.UTF_8);
    assertThat(Utf8.bytes(plain)).isEqualTo(expected);
    assertThat(Utf8.bytesKeepingSurrogates(plain)).isEqualTo(expected);
    assertThat(Utf8.repaired(expected)).isEqualTo(expected);
    assertThat(Utf8.text(expected)).isEqualTo(plain);
  }

  @Property
  void eachCodePointHasItsBytes(@ForAll("texts") String text) {
    ByteArrayOutputStream replaced = new ByteArrayOutputStream();
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    text.codePoints()
        .forEach(
            c -> {
              write(replaced, c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);
              write(kept, c);
            });
    assertThat(Utf8.bytes(text)).isEqualTo(replaced.toByteArray());
    assertThat(Utf8.bytesKeepingSurrogates(text)).isEqualTo(kept.toByteArray());
  }

  @Example
  void repairsAllShortSequencesAsTheStandard() {
    for (int a : TELLING) {
      checkRepair(a);
      for (int b : TELLING) {
        checkRepair(a, b);
        for (int c : TELLING) {
          checkRepair(a, b, c);
        }
      }
    }
  }

  @Property
  void repairsLongerSequencesAsTheStandard(@ForAll("sequences") byte[] bytes) {
    assertThat(Utf8.repaired(bytes)).isEqualTo(decodedAndEncoded(bytes));
    assertThat(Utf8.repaired(Utf8.repaired(bytes))).isEqualTo(Utf8.repaired(bytes));
  }

  @Provide
  Arbitrary<byte[]> sequences() {
    return Arbitraries.of(java.util.Arrays.stream(TELLING).boxed().toList())
        .map(Integer::byteValue)
        .array(byte[].class)
        .ofMaxSize(10);
  }

  private static void checkRepair(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    assertThat(Utf8.repaired(bytes)).as("%s", bytes).isEqualTo(decodedAndEncoded(bytes));
  }

  private static void write(ByteArrayOutputStream out, int c) {
    if (c < 0x80) {
      out.write(c);
      return;
    }
    int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    out.write(0xF00 >> more + 1 & 0xFF | c >> 6 * more);
    for (int i = more - 1; i >= 0; i--) {
      out.write(0x80 | c >> 6 * i & 0x3F);
    }
  }

  /**
   * The decoder of the encoding standard, as its steps say: a machine with needed, seen and bounds.
   */
  private static byte[] decodedAndEncoded(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int point = 0;
    int seen = 0;
    int needed = 0;
    int lower = 0x80;
    int upper = 0xBF;
    for (int i = 0; i <= bytes.length; i++) {
      int value = i < bytes.length ? bytes[i] & 0xFF : -1;
      if (value < 0) {
        if (needed > 0) {
          write(out, 0xFFFD);
        }
      } else if (needed == 0) {
        if (value < 0x80) {
          write(out, value);
        } else if (value >= 0xC2 && value <= 0xF4) {
          needed = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
          lower = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
          upper = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
          point = value & (needed == 1 ? 0x1F : needed == 2 ? 0xF : 0x7);
        } else {
          write(out, 0xFFFD);
        }
      } else if (value < lower || value > upper) {
        point = seen = needed = 0;
        lower = 0x80;
        upper = 0xBF;
        write(out, 0xFFFD);
        i--;
      } else {
        lower = 0x80;
        upper = 0xBF;
        point = point << 6 | value & 0x3F;
        if (++seen == needed) {
          write(out, point);
          point = seen = needed = 0;
        }
      }
    }
    return out.toByteArray();
  }
}
