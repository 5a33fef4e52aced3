package dev.nodeperm.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathBufferTest {
  private static final int BEHIND = 24;

  @Test
  void keepsRoomForPathsThatTheKernelTakes() {
    PathBuffer kept = PathBuffer.forLength(1);
    assertThat(PathBuffer.forLength(4096)).isSameAs(kept);
    assertThat(PathBuffer.forLength(1 << 14)).isSameAs(kept);
    PathBuffer large = PathBuffer.forLength((1 << 14) + 1);
    assertThat(large).isNotSameAs(kept);
    assertThat(PathBuffer.forLength((1 << 14) + 1)).isNotSameAs(large);
  }

  @Test
  void growsAndLeavesRoomBehind() {
    PathBuffer buffer = PathBuffer.forLength(1 << 15);
    byte[] raw = buffer.raw(1 << 15);
    byte[] resolved = buffer.resolved(1 << 15);
    assertThat(raw).hasSize((1 << 15) + BEHIND);
    assertThat(resolved).hasSize((1 << 15) + BEHIND);
    assertThat(buffer.raw(5)).isSameAs(raw);
    assertThat(buffer.resolved(5)).isSameAs(resolved);
    assertThat(buffer.raw((1 << 15) + 1)).hasSize((1 << 16) + 2 + BEHIND);
    assertThat(buffer.resolved((1 << 15) + 1)).hasSize((1 << 16) + 2 + BEHIND);
  }
}
