package dev.nodeperm.match;

import org.jspecify.annotations.Nullable;

/**
 * A node of the grant tree. Remembers which grant made it and which marked it, so that decisions
 * can be explained.
 *
 * <p>Its prefix is a slice of the grant that made it. A node that a look-up can come to lies below
 * no wildcard, so there the slice starts where the path walked so far ends, and the grant's bytes
 * up to the slice's end are that path.
 */
final class TreeNode {
  private final byte[] text;
  private final int from;
  private final int to;

  private @Nullable TreeChildren children;
  private @Nullable TreeNode wildcard;
  private boolean marked;
  private int madeBy = -1;
  private int markedBy = -1;

  TreeNode(byte[] text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  private static TreeNode empty(int grant) {
    TreeNode empty = new TreeNode(new byte[0], 0, 0);
    empty.madeBy = grant;
    return empty;
  }

  int prefixLength() {
    return to - from;
  }

  byte prefixAt(int i) {
    return text[from + i];
  }

  /**
   * The bytes that begin with the path from the root to the end of this node, {@link #depth} of
   * them.
   */
  byte[] text() {
    return text;
  }

  /** How long the path from the root to the end of this node is. */
  int depth() {
    return to;
  }

  boolean hasNoChildren() {
    return children == null;
  }

  int childCount() {
    return children == null ? 0 : children.count();
  }

  @Nullable TreeNode child(byte first) {
    return children == null ? null : children.get(first);
  }

  /** How many places for children there are, which are in no order and may be empty. */
  int places() {
    return children == null ? 0 : children.places();
  }

  /** The child at a place, or null. */
  @Nullable TreeNode childAt(int place) {
    return children == null ? null : children.at(place);
  }

  void put(TreeNode child) {
    put(child.text[child.from], child);
  }

  private void put(byte key, TreeNode child) {
    if (children == null) {
      children = new TreeChildren();
    }
    children.put(key, child);
  }

  /**
   * Hangs a node for nothing below this one, where a release inserts a grant that is there already
   * and does not abort. It counts as a child; only trees without marks ever look it up.
   */
  void putEmpty(int grant) {
    if (child(TreeChildren.NOTHING) == null) {
      put(TreeChildren.NOTHING, empty(grant));
    }
  }

  @Nullable TreeNode wildcard() {
    return wildcard;
  }

  TreeNode wildcardOrNew(int grant) {
    if (wildcard == null) {
      wildcard = empty(grant);
    }
    return wildcard;
  }

  boolean isMarked() {
    return marked;
  }

  /** Whether a path that ends here is granted. */
  boolean isEnd() {
    return marked || hasNoChildren();
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

  /**
   * How many bytes of a piece, from a position on, this node's prefix has in common with it. The
   * first one is the same, as the node was found by it.
   */
  int commonPrefix(byte[] piece, int at, int end) {
    int most = Math.min(to - from, end - at);
    int common = Math.min(1, most);
    while (common < most && text[from + common] == piece[at + common]) {
      common++;
    }
    return common;
  }

  /**
   * Puts a node for the first bytes of a child's prefix in the child's place, the rest of the child
   * below it.
   */
  TreeNode split(TreeNode child, int common, int grant) {
    TreeNode upper = new TreeNode(child.text, child.from, child.from + common);
    upper.makeFor(grant);
    TreeNode lower = new TreeNode(child.text, child.from + common, child.to);
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
