package dev.nodeperm.jmh.peer;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The patterns of Spring's routing, one after the other. */
final class PathPatternPeer implements Peer {
  private final PathPattern[] patterns;

  PathPatternPeer(List<Grant> grants) {
    PathPatternParser parser = PathPatternParser.defaultInstance;
    patterns =
        grants.stream()
            .map(grant -> parser.parse(grant.path() + (grant.below() ? "/**" : "")))
            .toArray(PathPattern[]::new);
  }

  @Override
  public boolean grants(String path) {
    PathContainer asked = PathContainer.parsePath(path);
    for (PathPattern pattern : patterns) {
      if (pattern.matches(asked)) {
        return true;
      }
    }
    return false;
  }
}
