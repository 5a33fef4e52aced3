package dev.nodeperm.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordHashTest {
  @Test
  void hashesEveryWordOfItsLength() {
    for (int bytes = 1; bytes < 40; bytes++) {
      WordHash hash = WordHash.forBytes(bytes);
      Set<Long> multipliers = new HashSet<>();
      for (int place = 0; place < (bytes + 7) / 8; place++) {
        long multiplier = hash.of(1, place);
        assertThat(multiplier & 1).as("odd, so that no word but 0 becomes 0").isEqualTo(1);
        multipliers.add(multiplier);
      }
      assertThat(multipliers).hasSize((bytes + 7) / 8);
    }
  }

  @Test
  void foldsAndMultiplies() {
    WordHash hash = WordHash.forBytes(8);
    long multiplier = hash.of(1, 0);
    for (long word : new long[] {0, 2, 1L << 32, -1, 0x2F61626364656667L}) {
      assertThat(hash.of(word, 0)).isEqualTo((word ^ word >>> 32) * multiplier);
    }
  }

  @Test
  void noTwoTablesHashAlike() {
    assertThat(WordHash.forBytes(8).of(1, 0)).isNotEqualTo(WordHash.forBytes(8).of(1, 0));
  }
}
