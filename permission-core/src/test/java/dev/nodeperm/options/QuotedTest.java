package dev.nodeperm.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
      a         | 'a'
      'a        | "'a"
      a'        | "a'"
      "a        | '"a'
      '"        | `'"`
      "'        | `"'`
      `'"       | '`\\'"'
      '"`       | '\\'"`'
      ${'"      | '${\\'"'
      a\\b      | 'a\\\\b'
      """)
  void takesTheFirstQuoteThatTheTextDoesNotHold(String text, String quoted) {
    assertThat(Quoted.of(text)).isEqualTo(quoted);
  }

  @ParameterizedTest
  @CsvSource({"0, \\x00", "9, \\t", "10, \\n", "11, \\x0B", "27, \\x1B", "31, \\x1F"})
  void escapesWhatDoesNotPrint(int c, String escaped) {
    assertThat(Quoted.of(String.valueOf((char) c))).isEqualTo("'" + escaped + "'");
  }

  @Test
  void theLastOfAsciiAndTheControlsBehindItDoNotPrint() {
    assertThat(Quoted.of(" ~")).isEqualTo("' ~'");
    for (int c = 0x7f; c <= 0x9f; c++) {
      assertThat(Quoted.of(String.valueOf((char) c))).isEqualTo(String.format("'\\x%02X'", c));
    }
    assertThat(Quoted.of(String.valueOf((char) 0xa0))).isEqualTo("'" + (char) 0xa0 + "'");
  }

  @Test
  void cutsBehind128Characters() {
    String longest = "a".repeat(126);
    assertThat(Quoted.of(longest)).isEqualTo("'" + longest + "'");
    assertThat(Quoted.of(longest + "a")).isEqualTo("'" + longest + "a...");
  }
}
