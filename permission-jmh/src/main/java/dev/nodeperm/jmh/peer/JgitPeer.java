package dev.nodeperm.jmh.peer;

import java.util.List;
import org.eclipse.jgit.ignore.FastIgnoreRule;
import org.eclipse.jgit.ignore.IgnoreNode;

/** Rules as in {@code .gitignore}, with what is granted in the place of what is ignored. */
final class JgitPeer implements Peer {
  private final IgnoreNode rules;

  JgitPeer(List<Grant> grants) {
    rules =
        new IgnoreNode(
            grants.stream()
                .map(grant -> new FastIgnoreRule(grant.path() + (grant.below() ? "/**" : "")))
                .toList());
  }

  @Override
  public boolean grants(String path) {
    return Boolean.TRUE.equals(rules.checkIgnored(path.substring(1), false));
  }
}
