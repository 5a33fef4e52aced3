package dev.nodeperm;

import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.filesystem.PathLookup;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether a process can append to the file that its warnings are redirected to. Where it cannot, it
 * prints them.
 *
 * @param files the disk
 * @param directory the working directory
 * @param permission what the process may do, or null if it may do everything
 */
record WarningsFile(FileTree files, byte[] directory, @Nullable ProcessPermission permission) {
  boolean canAppendTo(String path) {
    if (permission != null && !permission.has("fs.write", path)) {
      return false;
    }
    byte[] name = Utf8.bytes(path);
    byte[] absolute =
        PathRules.POSIX.isAbsolute(name) ? name : PathRules.POSIX.join(directory, name);
    PathLookup found = files.look(absolute);
    if (found != PathLookup.MISSING) {
      return found == PathLookup.OTHER;
    }
    int slash = absolute.length - 1;
    while (absolute[slash] != '/') {
      slash--;
    }
    boolean named = slash < absolute.length - 1;
    return named && files.look(Arrays.copyOf(absolute, slash + 1)) == PathLookup.DIRECTORY;
  }
}
