package dev.nodeperm.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.nodeperm.path.Utf8;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Large trees and long paths: no recursion, no work that grows faster than the input. */
class GrantTreeSizeTest {
  private static final Duration SANE = Duration.ofSeconds(30);
  private static final int MANY = 1_000_000;
  private static final int LONG = 10_000_000;

  @Test
  void manyGrants() {
    GrantTree tree =
        assertTimeoutPreemptively(
            SANE,
            () -> {
              GrantTree.Builder builder = GrantTree.builder(GrantTreeTest.S12);
              for (int i = 0; i < MANY; i++) {
                builder.add(Utf8.bytes("/g/" + i + "/x"), i);
              }
              return builder.build();
            });
    assertThat(tree.deciding(Utf8.bytes("/g/999999/x"))).isEqualTo(999_999);
    assertThat(tree.grants(Utf8.bytes("/g/1000000/x"))).isFalse();
  }

  @Test
  void aLongPath() {
    byte[] path = new byte[LONG];
    Arrays.fill(path, (byte) 'a');
    path[0] = '/';
    byte[] longer = Arrays.copyOf(path, LONG + 1);
    longer[LONG] = 'a';
    assertTimeoutPreemptively(
        SANE,
        () -> {
          GrantTree.Builder builder = GrantTree.builder(GrantTreeTest.S12);
          builder.add(path, 0);
          builder.add(Utf8.bytes("/b"), 1);
          GrantTree tree = builder.build();
          assertThat(tree.grants(path)).isTrue();
          assertThat(tree.grants(longer)).isFalse();
        });
  }

  @Test
  void aDeepTree() {
    byte[] path = new byte[10_000];
    Arrays.fill(path, (byte) 'a');
    path[0] = '/';
    assertTimeoutPreemptively(
        SANE,
        () -> {
          GrantTree.Builder builder = GrantTree.builder(GrantTreeTest.S12);
          for (int length = 2; length <= path.length; length += 2) {
            builder.add(Arrays.copyOf(path, length), length);
          }
          GrantTree tree = builder.build();
          assertThat(tree.deciding(path)).isEqualTo(path.length);
          assertThat(tree.grants(Arrays.copyOf(path, 9_999))).isFalse();
        });
  }

  @Test
  void manyWildcards() {
    byte[] grant = Utf8.bytes("/" + "*a".repeat(2_000));
    assertTimeoutPreemptively(
        SANE,
        () -> {
          GrantTree.Builder builder = GrantTree.builder(GrantTreeTest.S12);
          builder.add(grant, 0);
          assertThat(builder.build().grants(Utf8.bytes("/x"))).isTrue();
        });
  }
}
