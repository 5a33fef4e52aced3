package dev.nodeperm.jmh.workload;

import dev.nodeperm.match.GrantTree;
import dev.nodeperm.match.MatcherRules;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.List;

/** The answers of the readable grant tree, reached without anything that is measured. */
final class Model {
  private final byte[] directory;
  private final GrantTree tree;

  Model(NodeRelease release, String directory, List<String> grants) {
    this.directory = Utf8.bytes(directory);
    MatcherRules rules =
        new MatcherRules(
            release.has(Behavior.LEAF_MARKS),
            release.has(Behavior.WILDCARD_CHILD_FIRST),
            release.has(Behavior.DUPLICATE_GRANT_ABORTS),
            release.has(Behavior.COVERED_GRANT_SKIPPED),
            release.has(Behavior.SPLIT_NODES_STAY_UNMARKED));
    GrantTree.Builder builder = GrantTree.builder(rules);
    for (int i = 0; i < grants.size(); i++) {
      builder.add(resolved(grants.get(i)), i);
    }
    tree = builder.build();
  }

  private byte[] resolved(String path) {
    return PathRules.POSIX.resolve(directory, Utf8.bytes(path));
  }

  boolean grants(String reference) {
    return tree.grants(resolved(reference));
  }
}
