package dev.nodeperm.match;

import org.jspecify.annotations.Nullable;

/**
 * The tree that a release builds from its grants, and the look-up in it: the readable model.
 *
 * <p>A grant is inserted in pieces that end at its wildcards. A look-up walks down by the longest
 * common prefix and answers yes where a wildcard hangs below the path walked so far, or where the
 * path ends at an end node.
 *
 * <p>Not changed after it is built, so it may be shared between threads. Neither building nor
 * asking recurses.
 */
public final class GrantTree {
  private static final byte WILDCARD = '*';
  private static final byte SEPARATOR = '/';

  private static final int NONE = -1;

  private final MatcherRules rules;
  private final TreeNode root = new TreeNode(new byte[0], 0, 0);

  private GrantTree(MatcherRules rules) {
    this.rules = rules;
  }

  /**
   * Starts a tree.
   *
   * @param rules how the release builds trees
   * @return what comes of it
   */
  public static Builder builder(MatcherRules rules) {
    return new Builder(new GrantTree(rules));
  }

  /** Inserts grants as the release does, one after the other. For one thread. */
  public static final class Builder {
    private final GrantTree tree;

    private Builder(GrantTree tree) {
      this.tree = tree;
    }

    /**
     * Inserts a grant.
     *
     * @param grant the bytes that are inserted: resolved and widened; not to be changed afterwards
     * @param index the number that {@link GrantTree#deciding} shall answer for it, 0 or more
     * @return whether it was inserted; false if the grants before it cover it and the release
     *     leaves it out then
     * @throws TreeAbortException if the release aborts while inserting it
     */
    public boolean add(byte[] grant, int index) {
      return tree.add(grant, index);
    }

    /**
     * The tree. The builder is not to be used afterwards.
     *
     * @return the tree of all that was added
     */
    public GrantTree build() {
      return tree;
    }
  }

  /**
   * Whether a path is granted. A tree without grants grants everything; its owner must not ask it
   * then.
   *
   * @param path the path, as a program passes it
   * @return true if a grant, or a node that grants left behind, lets it in
   */
  public boolean grants(byte[] path) {
    return root.hasNoChildren() || deciding(path) >= 0;
  }

  /**
   * The number of the grant that lets a path in: the one that made the node that the look-up ends
   * at, or marked it.
   *
   * @param path the path, as a program passes it
   * @return the number, or -1 if the path is not granted or the tree is empty
   */
  public int deciding(byte[] path) {
    TreeNode current = root;
    int walked = 0;
    while (true) {
      if (walked == path.length && current.isEnd()) {
        return current.endedBy();
      }
      TreeNode next = next(current, path, walked);
      if (next == null) {
        return NONE;
      }
      current = next;
      walked += current.prefixLength();
      TreeNode wildcard = current.wildcard();
      // The 2 makes room for the separator and the wildcard. The releases count without a sign, so
      // that a node of one
      // byte (a grant that begins with a wildcard) covers nothing.
      if (wildcard != null && walked >= 2 && path.length >= walked - 2) {
        return wildcard.madeBy();
      }
    }
  }

  /** Whether no grant was inserted. */
  boolean isEmpty() {
    return root.hasNoChildren();
  }

  /** What the tree lets in, in plain entries; not for an empty tree. */
  Entries entries() {
    return TreeCompiler.entries(root, rules);
  }

  private boolean add(byte[] grant, int index) {
    if (rules.skipsCovered() && !root.hasNoChildren() && deciding(grant) >= 0) {
      return false;
    }
    TreeNode current = root;
    int start = 0;
    for (int i = 1; i <= grant.length; i++) {
      boolean wildcard = grant[i - 1] == WILDCARD;
      if (wildcard || i == grant.length) {
        // The releases take i bytes from here, not the bytes up to i: after a first wildcard the
        // piece extents past it.
        int end = (int) Math.min(grant.length, (long) start + i);
        current = child(current, grant, start, end, index);
      }
      if (wildcard) {
        current = current.wildcardOrNew(index);
        start = i;
      }
    }
    return true;
  }

  /**
   * Walks down from a node along a piece of a grant, making and splitting nodes; answers the node
   * it ends at.
   */
  private TreeNode child(TreeNode from, byte[] grant, int start, int end, int index) {
    TreeNode node = from;
    int at = start;
    while (at < end) {
      TreeNode child = node.child(grant[at]);
      if (child == null) {
        TreeNode made = new TreeNode(grant, at, end);
        made.makeFor(index);
        node.put(made);
        return made;
      }
      int common = child.commonPrefix(grant, at, end);
      if (common < child.prefixLength()) {
        child = node.split(child, common, index);
      } else if (rules.leafMarks() && (!rules.splitNodesStayUnmarked() || child.isEnd())) {
        // A node without children is a grant already; its own grant goes on deciding it.
        child.mark(child.hasNoChildren() ? child.madeBy() : index);
      }
      node = child;
      at += common;
    }
    if (rules.leafMarks() && !node.isMarked()) {
      node.mark(index);
    } else if (rules.duplicateAborts()) {
      throw new TreeAbortException(index);
    } else {
      node.putEmpty(index);
    }
    return node;
  }

  private @Nullable TreeNode next(TreeNode node, byte[] path, int walked) {
    if (walked >= path.length) {
      // Without marks, a grant given twice is found again as the empty node below the first.
      return walked == path.length && !rules.leafMarks() ? node.child(TreeChildren.NOTHING) : null;
    }
    if (rules.wildcardChildFirst() && node.childCount() > 1) {
      TreeNode wildcard = node.child(WILDCARD);
      if (wildcard != null) {
        return wildcard;
      }
    }
    TreeNode child = node.child(path[walked]);
    return child != null && continues(child, path, walked) ? child : null;
  }

  /**
   * Whether a path goes on with a node's prefix, as the releases compare: leniently at wildcards
   * and separators. The node was found by the first byte, so that only those behind it are
   * compared.
   */
  private static boolean continues(TreeNode child, byte[] path, int walked) {
    int steps = Math.min(child.prefixLength(), path.length);
    for (int i = 1; i < steps; i++) {
      byte expected = child.prefixAt(i);
      if (expected == WILDCARD) {
        return true;
      }
      boolean used = walked + i >= path.length;
      if (used ? expected != SEPARATOR : expected != path[walked + i]) {
        return false;
      }
    }
    return true;
  }
}
