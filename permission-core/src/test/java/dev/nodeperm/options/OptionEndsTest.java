package dev.nodeperm.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.release.NodeRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionEndsTest {
  /** The notation of the column of values, as the head of the table explains it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      *               | x                    | true
      read            | x                    | true
      on              | on                   | true
      on              | off                  | false
      off             | off                  | true
      off             | on                   | false
      unnameable      | gc                   | false
      unnameable      | $_9                  | false
      unnameable      | ''                   | false
      unnameable      | 9a                   | true
      unnameable      | a-b                  | true
      unnameable      | while                | true
      5               | 5                    | true
      5               | 4                    | false
      5               | 6                    | false
      4..6            | 3                    | false
      4..6            | 4                    | true
      4..6            | 6                    | true
      4..6            | 7                    | false
      ..-1            | -1                   | true
      ..-1            | -2147483648          | true
      ..-1            | 0                    | false
      ..-1            | 4294967295           | true
      7..             | 7                    | true
      7..             | 2147483647           | true
      7..             | 6                    | false
      k1..3           | 1                    | true
      k1..3           | 4                    | false
      k1..3           | 4194305              | true
      1..3            | 4194305              | false
      """)
  void namesValues(String notation, String value, boolean named) {
    assertThat(OptionEnds.values(notation).test(value)).isEqualTo(named);
  }

  @Test
  void someEndWhileTheyAreRead() {
    OptionSource source = new OptionSource.Argument(0);
    assertThat(OptionEnds.whileRead(NodeRelease.parse("20.0.0"), "gdbjit-dump-filter", source))
        .isEqualTo(new StartupFailure(null, "SIGSEGV", "", source));
    assertThat(OptionEnds.whileRead(NodeRelease.parse("24.0.0"), "gdbjit-dump-filter", source))
        .isNull();
    assertThat(OptionEnds.whileRead(NodeRelease.parse("20.0.0"), "harmony-shipping", source))
        .isNull();
  }
}
