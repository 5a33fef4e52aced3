package dev.nodeperm.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node of the grant tree. Remembers which grant made it and which marked it, so that decisions can be explained. */
final class TreeNode {
  /** The key of an empty prefix. No argument has a NUL in it, so no other node has this key. */
  static final byte NOTHING = 0;

  private final byte[] prefix;
  private @Nullable Map<Byte, TreeNode> children;
  private @Nullable TreeNode wildcard;
  private boolean marked;
  private int madeBy = -1;
  private int markedBy = -1;

  TreeNode(byte[] prefix) {
    this.prefix = prefix;
  }

  int prefixLength() {
    return prefix.length;
  }

  byte prefixAt(int i) {
    return prefix[i];
  }

  boolean hasNoChildren() {
    return children == null;
  }

  int childCount() {
    return children == null ? 0 : children.size();
  }

  @Nullable TreeNode child(byte first) {
    return children == null ? null : children.get(first);
  }

  void put(TreeNode child) {
    if (children == null) {
      children = new HashMap<>(4);
    }
    children.put(child.prefix[0], child);
  }

  /**
   * Hangs a node for nothing below this one, where a release inserts a grant that is there already and does not abort.
   * It counts as a child; only trees without marks ever look it up.
   */
  void putEmpty(int grant) {
    if (children == null) {
      children = new HashMap<>(4);
    }
    TreeNode empty = new TreeNode(new byte[0]);
    empty.makeFor(grant);
    children.putIfAbsent(NOTHING, empty);
  }

  @Nullable TreeNode wildcard() {
    return wildcard;
  }

  TreeNode wildcardOrNew(int grant) {
    if (wildcard == null) {
      wildcard = new TreeNode(new byte[0]);
      wildcard.makeFor(grant);
    }
    return wildcard;
  }

  boolean isMarked() {
    return marked;
  }

  void mark(int grant) {
    if (!marked) {
      marked = true;
      markedBy = grant;
    }
  }

  void makeFor(int grant) {
    madeBy = grant;
  }

  int madeBy() {
    return madeBy;
  }

  /** The grant that made this node an end: the one that marked it, else the one that made it. */
  int endedBy() {
    return marked ? markedBy : madeBy;
  }

  /** How many bytes of a piece, from a position on, this node's prefix has in common with it. */
  int commonPrefix(byte[] piece, int from) {
    int common = 0;
    while (common < prefix.length && from + common < piece.length && prefix[common] == piece[from + common]) {
      common++;
    }
    return common;
  }

  /** Puts a node for the first bytes of a child's prefix in the child's place, the rest of the child below it. */
  TreeNode split(TreeNode child, int common, int grant) {
    TreeNode upper = new TreeNode(Arrays.copyOf(child.prefix, common));
    upper.makeFor(grant);
    TreeNode lower = new TreeNode(Arrays.copyOfRange(child.prefix, common, child.prefix.length));
    lower.children = child.children;
    lower.wildcard = child.wildcard;
    lower.marked = child.marked;
    lower.madeBy = child.madeBy;
    lower.markedBy = child.markedBy;
    upper.put(lower);
    put(upper);
    return upper;
  }
}
