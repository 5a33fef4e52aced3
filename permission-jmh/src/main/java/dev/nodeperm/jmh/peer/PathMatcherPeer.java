package dev.nodeperm.jmh.peer;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/** The globs of the Java platform, one after the other. */
final class PathMatcherPeer implements Peer {
  private final PathMatcher[] matchers;

  PathMatcherPeer(List<Grant> grants) {
    matchers = grants.stream().map(PathMatcherPeer::matcher).toArray(PathMatcher[]::new);
  }

  private static PathMatcher matcher(Grant grant) {
    return FileSystems.getDefault()
        .getPathMatcher("glob:" + grant.path() + (grant.below() ? "/**" : ""));
  }

  @Override
  public boolean grants(String path) {
    Path asked = Path.of(path);
    for (PathMatcher matcher : matchers) {
      if (matcher.matches(asked)) {
        return true;
      }
    }
    return false;
  }
}
