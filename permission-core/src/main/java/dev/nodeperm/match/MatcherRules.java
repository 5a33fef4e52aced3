package dev.nodeperm.match;

/**
 * The ways in which the grant trees of the releases differ. Immutable.
 *
 * @param leafMarks a node that a grant ends at is marked, so that it stays a grant when others are
 *     inserted below it
 * @param wildcardChildFirst where a node has several children and one of them begins with a
 *     wildcard, that one is taken
 * @param duplicateAborts inserting a grant that ends at a marked node aborts the process
 * @param skipsCovered a grant that the tree so far already covers is not inserted
 * @param splitNodesStayUnmarked walking through a node that only came about by a split does not
 *     make it a grant
 */
public record MatcherRules(
    boolean leafMarks,
    boolean wildcardChildFirst,
    boolean duplicateAborts,
    boolean skipsCovered,
    boolean splitNodesStayUnmarked) {

  /**
   * {@return the same rules, but every grant is inserted, as the releases do when they rebuild a
   * tree after a drop}
   */
  public MatcherRules insertingAll() {
    return new MatcherRules(
        leafMarks, wildcardChildFirst, duplicateAborts, false, splitNodesStayUnmarked);
  }
}
