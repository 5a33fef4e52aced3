package dev.nodeperm.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeChildrenTest {
  private static TreeNode node() {
    return new TreeNode(new byte[0], 0, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 8, 9, 10, 100, 256})
  void keepsEachUnderItsKey(int count) {
    TreeChildren children = new TreeChildren();
    TreeNode[] nodes = new TreeNode[count];
    for (int i = 0; i < count; i++) {
      nodes[i] = node();
      // Every key there is, those above 127 too, in no order.
      children.put((byte) (i * 37), nodes[i]);
      assertThat(children.count()).isEqualTo(i + 1);
    }
    holds(children, nodes);
    for (int i = 0; i < count; i++) {
      nodes[i] = node();
      children.put((byte) (i * 37), nodes[i]);
    }
    assertThat(children.count()).isEqualTo(count);
    holds(children, nodes);
    if (count < 256) {
      assertThat(children.get((byte) (count * 37))).isNull();
    }
  }

  private static void holds(TreeChildren children, TreeNode[] nodes) {
    int found = 0;
    for (int place = 0; place < children.places(); place++) {
      found += children.at(place) == null ? 0 : 1;
    }
    assertThat(found).isEqualTo(nodes.length);
    for (int i = 0; i < nodes.length; i++) {
      assertThat(children.get((byte) (i * 37))).isSameAs(nodes[i]);
    }
  }
}
