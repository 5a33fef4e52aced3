package dev.nodeperm.jmh.peer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sorted map: where no grant lies below another, only the greatest key up to a path can grant it.
 */
final class TreeMapPeer implements Peer {
  /** From a directory with a slash at its end, or a file, to whether it is a directory. */
  private final TreeMap<String, Boolean> grants = new TreeMap<>();

  TreeMapPeer(List<Grant> grants) {
    grants.forEach(
        grant -> this.grants.put(grant.below() ? grant.path() + "/" : grant.path(), grant.below()));
  }

  @Override
  public boolean grants(String path) {
    Map.Entry<String, Boolean> floor = grants.floorEntry(path);
    return floor != null
        && (floor.getValue() ? path.startsWith(floor.getKey()) : path.equals(floor.getKey()));
  }
}
