package dev.nodeperm;

import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.filesystem.PathLookup;
import dev.nodeperm.path.Nul;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;

/** {@code process.chdir}: its check and the move itself. */
final class Chdir {
  private Chdir() {}

  /** Whether the check that guards the call lets it pass. Unlike {@code has}, it sees the whole target, NULs included. */
  static boolean allowed(PermissionState state, byte[] directory, byte[] target) {
    if (target.length == 0 && !state.behaviors().contains(Behavior.MISSING_REFERENCE_IS_CURRENT_DIRECTORY)) {
      return state.read().grantsEverything();
    }
    if (state.behaviors().contains(Behavior.REFERENCE_RESOLVED_BEFORE_NUL)) {
      // These releases resolve a reference before they hand it to the check, and here nothing does.
      return state.read().grants(target.length == 0 ? directory : target);
    }
    return state.read().grants(LookupPath.resolve(state.behaviors(), directory, target));
  }

  /**
   * Moves, following links as the kernel does.
   *
   * @return the real path of the new directory
   * @throws RuntimeErrorException with the error of the file system
   */
  static byte[] move(FileTree files, byte[] directory, byte[] target) {
    byte[] path = Nul.cut(target);
    byte[] absolute = PathRules.POSIX.isAbsolute(path) ? path : PathRules.POSIX.join(directory, path);
    PathLookup found = path.length == 0 ? PathLookup.MISSING : files.look(absolute);
    if (found == PathLookup.OTHER) {
      found = PathLookup.NOT_A_DIRECTORY;
    }
    if (found == PathLookup.DIRECTORY) {
      return files.realDirectory(absolute).orElse(absolute);
    }
    String from = Utf8.text(directory);
    throw new RuntimeErrorException(
        found.code(), found.code() + ": " + found.text() + ", chdir '" + from + "' -> '" + Utf8.text(path) + "'");
  }
}
