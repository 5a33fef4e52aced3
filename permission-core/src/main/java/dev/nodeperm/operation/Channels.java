package dev.nodeperm.operation;

import dev.nodeperm.PermissionScope;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.Optional;

/** The diagnostics channels that checks report to. */
final class Channels {
  private static final String PREFIX = "node:permission-model:";

  private Channels() {}

  /** The message that a failed check publishes, where the release publishes any. */
  static Optional<Published> message(NodeRelease release, PermissionScope scope, String resource) {
    if (!release.has(Behavior.DENIALS_PUBLISHED)) {
      return Optional.empty();
    }
    String name =
        switch (scope) {
          case FS, FS_READ, FS_WRITE -> "fs";
          case OPENSSL_STORE -> "openssl-store";
          default -> scope.scopeName();
        };
    return Optional.of(new Published(PREFIX + name, Errors.permission(scope), resource));
  }
}
