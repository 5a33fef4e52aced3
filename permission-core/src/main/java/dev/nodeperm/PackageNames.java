package dev.nodeperm;

import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.filesystem.PathLookup;
import dev.nodeperm.path.ModuleEndings;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Modules that are named as packages are: whether the disk can have one of a name at all.
 * Stateless.
 *
 * @param files the disk
 * @param directory the working directory, from which the look begins
 * @param environment the variables of the process
 * @param readable whether the process may read a file: a look that is denied fails in its own way
 */
record PackageNames(
    FileTree files, byte[] directory, Map<String, String> environment, Predicate<byte[]> readable) {
  /** Whether nothing that the releases look at can be a package of a name. */
  boolean haveNone(String name) {
    if (!environment.getOrDefault("NODE_PATH", "").isEmpty()) {
      return false;
    }
    List<byte[]> places = new ArrayList<>();
    String home = environment.getOrDefault("HOME", "");
    if (!home.isEmpty()) {
      places.add(Utf8.bytes(home + "/.node_modules"));
      places.add(Utf8.bytes(home + "/.node_libraries"));
    }
    for (byte[] at : upward(directory)) {
      if (isThere(at, "package.json")) {
        return false;
      }
      places.add(within(at, "node_modules"));
    }
    int slash = name.indexOf('/');
    String first = slash <= 0 ? name : name.substring(0, slash);
    return places.stream()
        .noneMatch(
            place ->
                isThere(place, ".") && !readable.test(within(place, first + "/package.json"))
                    || ModuleEndings.ALL.stream()
                        .anyMatch(ending -> isThere(place, first + ending)));
  }

  /** Whether the process may look wherever a package that is nowhere is looked for. */
  boolean mayLook(String name) {
    for (byte[] at : upward(directory)) {
      byte[] modules = within(at, "node_modules");
      if (!readable.test(within(at, "package.json"))
          || !readable.test(within(modules, name))
          || !readable.test(within(modules, name + "/package.json"))) {
        return false;
      }
    }
    return true;
  }

  /** A directory and all that are above it, up to the root. */
  static List<byte[]> upward(byte[] directory) {
    List<byte[]> all = new ArrayList<>(List.of(directory));
    for (byte[] at = directory; at.length > 1; ) {
      at = PathRules.POSIX.resolve(at, Utf8.bytes(".."));
      all.add(at);
    }
    return all;
  }

  /** The path of an entry of a directory. */
  static byte[] within(byte[] directory, String name) {
    return PathRules.POSIX.resolve(directory, Utf8.bytes("./" + name));
  }

  private boolean isThere(byte[] directory, String name) {
    PathLookup found = files.look(within(directory, name));
    return found == PathLookup.OTHER
        || found == PathLookup.DIRECTORY
        || found == PathLookup.NO_ACCESS;
  }
}
