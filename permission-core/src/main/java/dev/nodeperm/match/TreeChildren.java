package dev.nodeperm.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The children of a node by the first byte of their prefix: a few in a list, more in a table. Most
 * nodes have few.
 */
final class TreeChildren {
  /** The key of an empty prefix. No argument has a NUL in it, so no other node has this key. */
  static final byte NOTHING = 0;

  /** As many keys as there is room for in a word. */
  private static final int FEW = 8;

  private static final int ALL = 256;

  private @Nullable TreeNode[] nodes = new TreeNode[1];

  /** The keys of the nodes, while there are few: the first one lowest. */
  private long keys;

  private int count;

  int count() {
    return count;
  }

  @Nullable TreeNode get(byte key) {
    if (count > FEW) {
      return nodes[key & 0xFF];
    }
    int at = indexOf(key);
    return at < 0 ? null : nodes[at];
  }

  private int indexOf(byte key) {
    long found = Words.zeros(keys ^ (key & 0xFF) * Words.ONES);
    if (found == 0) {
      return -1;
    }
    // The lowest one is exact. Behind the last key there is as if it were NOTHING.
    int at = Long.numberOfTrailingZeros(found) >>> 3;
    return at < count ? at : -1;
  }

  private byte key(int place) {
    return (byte) (keys >>> (place << 3));
  }

  /** Adds a child, or puts it in the place of the one with the same key. */
  void put(byte key, TreeNode node) {
    if (count > FEW) {
      count += nodes[key & 0xFF] == null ? 1 : 0;
      nodes[key & 0xFF] = node;
      return;
    }
    int at = indexOf(key);
    if (at >= 0) {
      nodes[at] = node;
    } else if (count < FEW) {
      append(key, node);
    } else {
      spread();
      nodes[key & 0xFF] = node;
      count++;
    }
  }

  private void append(byte key, TreeNode node) {
    if (count == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * count);
    }
    keys |= (key & 0xFFL) << (count << 3);
    nodes[count] = node;
    count++;
  }

  private void spread() {
    @Nullable TreeNode[] all = new TreeNode[ALL];
    for (int i = 0; i < count; i++) {
      all[key(i) & 0xFF] = nodes[i];
    }
    nodes = all;
  }

  /** How many places there are, those without a child included. */
  int places() {
    return count > FEW ? ALL : count;
  }

  /** The child at a place, or null. */
  @Nullable TreeNode at(int place) {
    return nodes[place];
  }
}
