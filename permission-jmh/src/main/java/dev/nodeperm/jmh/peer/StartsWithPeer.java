package dev.nodeperm.jmh.peer;

import java.util.List;

/** The first thing that comes to mind. */
final class StartsWithPeer implements Peer {
  private final String[] directories;
  private final String[] files;

  StartsWithPeer(List<Grant> grants) {
    directories =
        grants.stream()
            .filter(Grant::below)
            .map(grant -> grant.path() + "/")
            .toArray(String[]::new);
    files = grants.stream().filter(grant -> !grant.below()).map(Grant::path).toArray(String[]::new);
  }

  @Override
  public boolean grants(String path) {
    for (String directory : directories) {
      if (path.startsWith(directory)) {
        return true;
      }
    }
    for (String file : files) {
      if (path.equals(file)) {
        return true;
      }
    }
    return false;
  }
}
