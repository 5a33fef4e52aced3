package dev.nodeperm.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8Test {
  private static final HexFormat HEX = HexFormat.of();

  @Test
  void anUnpairedSurrogateBecomesTheReplacement() {
    assertThat(HEX.formatHex(Utf8.bytes("a\ud800b"))).isEqualTo("61efbfbd62");
    assertThat(HEX.formatHex(Utf8.bytes("\udc00\ud800"))).isEqualTo("efbfbdefbfbd");
    assertThat(HEX.formatHex(Utf8.bytes("\ud83d\ude00\ude00"))).isEqualTo("f09f9880efbfbd");
  }

  @Test
  void anUnpairedSurrogateStaysWhereItIsKept() {
    assertThat(HEX.formatHex(Utf8.bytesKeepingSurrogates("a\ud800b"))).isEqualTo("61eda08062");
    assertThat(HEX.formatHex(Utf8.bytesKeepingSurrogates("\udfff\ud800")))
        .isEqualTo("edbfbfeda080");
    assertThat(HEX.formatHex(Utf8.bytesKeepingSurrogates("é€\ud83d\ude00\udbff\ufffd")))
        .isEqualTo("c3a9e282acf09f9880edafbfefbfbd");
  }

  /** One replacement for each longest part that could begin a character. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "61, 61",
    "c3a9, c3a9",
    "80, efbfbd",
    "8080, efbfbdefbfbd",
    "c080, efbfbdefbfbd",
    "c1bf, efbfbdefbfbd",
    "c3, efbfbd",
    "c361, efbfbd61",
    "c3c3a9, efbfbdc3a9",
    "e282, efbfbd",
    "e28261, efbfbd61",
    "e08080, efbfbdefbfbdefbfbd",
    "e09fbf, efbfbdefbfbdefbfbd",
    "eda080, efbfbdefbfbdefbfbd",
    "ed9fbf, ed9fbf",
    "f09f98, efbfbd",
    "f09f9861, efbfbd61",
    "f08fbfbf, efbfbdefbfbdefbfbdefbfbd",
    "f4908080, efbfbdefbfbdefbfbdefbfbd",
    "f48fbfbf, f48fbfbf",
    "f5808080, efbfbdefbfbdefbfbdefbfbd",
    "ff, efbfbd",
    "efbfbd, efbfbd"
  })
  void repairs(String bytes, String repaired) {
    assertThat(HEX.formatHex(Utf8.repaired(HEX.parseHex(bytes)))).isEqualTo(repaired);
  }

  @Test
  void aNulEndsACString() {
    byte[] plain = {'a', 'b'};
    assertThat(Nul.cut(new byte[] {'a', 0, 'b', 0})).containsExactly('a');
    assertThat(Nul.cut(new byte[] {0})).isEmpty();
    assertThat(Nul.cut(plain)).isSameAs(plain);
  }
}
