package dev.nodeperm.jmh.peer;

import java.io.FilePermission;
import java.security.PermissionCollection;
import java.util.List;

/** The permissions of the Java platform: {@code /dir/-} is everything below a directory. */
final class FilePermissionPeer implements Peer {
  private static final String READ = "read";

  private final PermissionCollection permissions =
      new FilePermission("/", READ).newPermissionCollection();

  FilePermissionPeer(List<Grant> grants) {
    for (Grant grant : grants) {
      permissions.add(new FilePermission(grant.below() ? grant.path() + "/-" : grant.path(), READ));
    }
  }

  @Override
  public boolean grants(String path) {
    return permissions.implies(new FilePermission(path, READ));
  }
}
