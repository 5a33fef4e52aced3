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

  private static final int FEW = 8;
  private static final int ALL = 256;

  private @Nullable TreeNode[] nodes = new TreeNode[1];

  /** The keys of the nodes, while there are few. */
  private byte[] keys = new byte[1];

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
    for (int i = 0; i < count; i++) {
      if (keys[i] == key) {
        return i;
      }
    }
    return -1;
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
      keys = Arrays.copyOf(keys, 2 * count);
    }
    keys[count] = key;
    nodes[count] = node;
    count++;
  }

  private void spread() {
    @Nullable TreeNode[] all = new TreeNode[ALL];
    for (int i = 0; i < count; i++) {
      all[keys[i] & 0xFF] = nodes[i];
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
