package dev.nodeperm.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as {@code strtoll}, {@code strtoull} and {@code strtod} of C read them. */
class CNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      ''                           | 0
      0                            | 0
      9                            | 9
      /                            | 0
      :                            | 0
      1/                           | 1
      1:                           | 1
      12x34                        | 12
      x12                          | 0
      -                            | 0
      +                            | 0
      +7                           | 7
      -7                           | -7
      --7                          | 0
      ' 7'                         | 7
      '  -7 '                      | -7
      '   '                        | 0
      007                          | 7
      000                          | 0
      0000000000000000000000000000000000005 | 5
      9223372036854775807          | 9223372036854775807
      9223372036854775808          | 9223372036854775807
      -9223372036854775808         | -9223372036854775808
      -9223372036854775809         | -9223372036854775808
      99999999999999999999999999999999999999 | 9223372036854775807
      """)
  void readsTheNumberAtTheStart(String text, long number) {
    assertThat(CNumbers.signed(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "-0, 0",
    "-1, 18446744073709551615",
    "-2x, 18446744073709551614",
    "18446744073709551615, 18446744073709551615",
    "18446744073709551616, 18446744073709551615",
    "-18446744073709551615, 1",
    "-18446744073709551616, 18446744073709551615",
  })
  void wrapsAroundWithoutASign(String text, String number) {
    assertThat(CNumbers.unsigned(text)).isEqualTo(new BigInteger(number));
  }

  @ParameterizedTest
  @CsvSource({
    "'', false",
    "0, true",
    "9, true",
    "/, false",
    ":, false",
    "-1, false",
    "18446744073709551615, true",
    "18446744073709551616, false",
  })
  void aCountIsDigitsOf64Bits(String text, boolean count) {
    assertThat(CNumbers.isCount(text)).isEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", " -1.", ".5", "1e3", "0x.8p-1", "0xf", "INF", "nan(x)"})
  void readsAFractionToItsEnd(String text) {
    assertThat(CNumbers.isFloat(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "1 ", "1e", "x", "0x", "infi", "1,5", "nan("})
  void stopsInsideWhatIsNoFraction(String text) {
    assertThat(CNumbers.isFloat(text)).isFalse();
  }

  /** As {@code --max-old-space-size-percentage} of 26.10.0 takes them; nan crashes it later. */
  @ParameterizedTest
  @CsvSource({
    "'', false",
    "0, false",
    "-1, false",
    "0.01, true",
    "100, true",
    "100.1, false",
    "ten, false",
    "0x2p3, true",
    "0x10, true",
    "0x65, false",
    "0x1p7, false",
    "inf, false",
    "-inf, false",
    "nan, true",
    "NaN, true",
  })
  void aPercentageIsAbove0AndUpTo100(String text, boolean percentage) {
    assertThat(CNumbers.isPercentage(text)).isEqualTo(percentage);
  }
}
