package dev.nodeperm.match;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Says in plain entries what a grant tree lets in.
 *
 * <p>A look-up walks down the tree by the path's own bytes, so a node is come to by exactly the
 * paths that begin with the node's text, with three exceptions, all at wildcards: where a node has
 * several children and one of them is a wildcard, that one is taken whatever follows; a prefix that
 * ends in a wildcard lets a path in that lacks the separator before it; and right below the root it
 * lets any one byte be lacking. What lies below a wildcard is never come to.
 */
final class TreeCompiler {
  private static final byte WILDCARD = '*';
  private static final byte SEPARATOR = '/';

  private final MatcherRules rules;
  private final Entries entries = new Entries();

  private TreeCompiler(MatcherRules rules) {
    this.rules = rules;
  }

  /** The entries of a tree that has grants. */
  static Entries entries(TreeNode root, MatcherRules rules) {
    TreeCompiler compiler = new TreeCompiler(rules);
    if (compiler.takesWildcardFirst(root)) {
      compiler.wildcardAtRoot(root.child(WILDCARD));
    } else {
      compiler.walk(root);
    }
    return compiler.entries;
  }

  private boolean takesWildcardFirst(TreeNode node) {
    return rules.wildcardChildFirst() && node.childCount() > 1 && node.child(WILDCARD) != null;
  }

  /**
   * A wildcard as the very first byte covers nothing; the walk ends after one byte, whichever it
   * is.
   */
  private void wildcardAtRoot(@Nullable TreeNode wildcard) {
    if (wildcard != null && wildcard.isEnd()) {
      for (int value = Byte.MIN_VALUE; value <= Byte.MAX_VALUE; value++) {
        entries.add(new byte[] {(byte) value}, 1, Extent.EXACT);
      }
    }
  }

  private void walk(TreeNode root) {
    Deque<TreeNode> parents = new ArrayDeque<>();
    parents.push(root);
    while (!parents.isEmpty()) {
      TreeNode parent = parents.pop();
      for (int i = 0; i < parent.places(); i++) {
        TreeNode node = parent.childAt(i);
        // The node for nothing lets nothing in itself: its parent is an end because of it.
        if (node != null && node.prefixLength() > 0 && goesOn(parent.depth(), node)) {
          parents.push(node);
        }
      }
    }
  }

  /** Adds what a node lets in; answers whether there is more to come to below it. */
  private boolean goesOn(int parentDepth, TreeNode node) {
    if (node.wildcard() != null) {
      wildcard(parentDepth, node);
      return false;
    }
    if (takesWildcardFirst(node)) {
      entries.add(node.text(), node.depth(), isEnd(node) ? Extent.BELOW : Extent.BELOW_ONLY);
      return false;
    }
    if (isEnd(node)) {
      entries.add(node.text(), node.depth(), Extent.EXACT);
    }
    return node.places() > 0;
  }

  /**
   * Whether a path that ends at the node is let in; without marks, a grant given twice shows as a
   * node for nothing.
   */
  private boolean isEnd(TreeNode node) {
    return node.isEnd() || (!rules.leafMarks() && node.child(TreeChildren.NOTHING) != null);
  }

  private void wildcard(int parentDepth, TreeNode node) {
    int depth = node.depth();
    if (depth < 2) {
      // The wildcard is the first byte: it covers nothing, but a path of that one byte ends here.
      if (isEnd(node)) {
        entries.add(node.text(), depth, Extent.EXACT);
      }
    } else if (node.prefixLength() == 1) {
      // The wildcard has a node of its own, which only a path with a wildcard in that place comes
      // to.
      entries.add(node.text(), depth, Extent.BELOW);
    } else {
      int covered = depth - 1;
      boolean mayLackOne = parentDepth < depth - 2;
      boolean lacksSeparator = mayLackOne && node.text()[covered - 1] == SEPARATOR;
      entries.add(node.text(), covered, lacksSeparator ? Extent.DIRECTORY : Extent.BELOW);
      if (mayLackOne && !lacksSeparator && parentDepth == 0) {
        entries.add(node.text(), covered - 1, Extent.EXACT);
      }
    }
  }
}
