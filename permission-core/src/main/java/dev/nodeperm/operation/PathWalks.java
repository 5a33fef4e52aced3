package dev.nodeperm.operation;

import dev.nodeperm.PermissionScope;
import dev.nodeperm.filesystem.FileKind;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What {@code realpath}, {@code readdir} and a recursive watch check on their way. For one thread.
 */
final class PathWalks extends WalkRun {
  private static final int MOST_LINKS = 40;
  static final byte[] PACKAGE = "package.json".getBytes(StandardCharsets.US_ASCII);

  /** Whether links only are looked at, and not every component. */
  private final boolean linksOnly;

  PathWalks(Run run) {
    this(run, run.variant() == Variant.SYNC);
  }

  PathWalks(Run run, boolean linksOnly) {
    super(run);
    this.linksOnly = linksOnly;
  }

  /** The directories below one that may be read itself. */
  void readdir(JsValue top) {
    if (top instanceof JsValue.Buffer) {
      // The name of what is below cannot be put behind it: the call fails there.
      return;
    }
    Deque<JsValue> todo = new ArrayDeque<>();
    todo.add(top);
    while (!todo.isEmpty() && listed()) {
      JsValue directory = todo.pop();
      for (byte[] name : names(directory)) {
        JsValue child = path(WalkPaths.join(bytes(directory), name));
        if (listed() && kind(child) == FileKind.DIRECTORY) {
          read(child, null);
          todo.add(child);
        }
      }
    }
  }

  /** Whether a recursive reading goes on: by callbacks also behind what an audit denies. */
  private boolean listed() {
    return !stopped() || run().variant() == Variant.CALLBACK && goesOn();
  }

  /**
   * What a recursive watch calls when it begins, behind the first look of the releases that guard
   * it. A denial is kept to itself by the others.
   */
  void watch(JsValue start) {
    JsValue top = text(run().values().resolved(start));
    boolean perDirectory = has(Behavior.RECURSIVE_WATCH_GUARDED);
    if (!perDirectory && !looks("fs.statSync", top) || followedKind(top) == FileKind.MISSING) {
      return;
    }
    Deque<JsValue> todo = new ArrayDeque<>();
    todo.push(top);
    boolean first = true;
    while (!todo.isEmpty()) {
      JsValue next = todo.pop();
      FileKind kind = first ? followedKind(top) : kind(next);
      // Later releases watch directories and links, and what the watch is for.
      boolean whole = first || kind != FileKind.FILE;
      first = false;
      if (perDirectory ? whole && !looks("fs.watch", next) : !watched(next)) {
        return;
      }
      if (kind == FileKind.DIRECTORY) {
        if (!looks("fs.readdirSync", next)) {
          return;
        }
        List<byte[]> names = names(next);
        for (int i = names.size() - 1; i >= 0; i--) {
          todo.push(text(WalkPaths.join(bytes(next), names.get(i))));
        }
      }
    }
  }

  /** Watches one path, in releases where each has a watch of its own. */
  private boolean watched(JsValue path) {
    boolean there = followedKind(path) != FileKind.MISSING;
    return looks("fs.statSync", path) && (!there || looks("fs.watch", path));
  }

  private boolean looks(String name, JsValue path) {
    Run called = run().call(name, path);
    if (called.surfaced() == null) {
      return true;
    }
    if (has(Behavior.RECURSIVE_WATCH_GUARDED)) {
      // The error tells what is watched, wherever below it is denied.
      run().adoptWith(called, "filename");
    } else {
      run().adopt(called, Style.NONE, false);
    }
    return false;
  }

  /** Looks at one component after the other; the synchronous form checks links only. */
  byte[] realpath(JsValue start) {
    byte[] path = run().values().resolved(start);
    Set<String> known = new HashSet<>();
    Set<String> read = new HashSet<>();
    int links = 0;
    int end = 0;
    while (end < path.length - 1 && goesOn()) {
      end = end(path, end + 1);
      byte[] base = Arrays.copyOf(path, end);
      String name = Utf8.text(base);
      if (known.contains(name)) {
        continue;
      }
      FileKind kind = component(text(base), !read.add(name));
      if (kind == FileKind.MISSING) {
        return path;
      } else if (kind != FileKind.LINK) {
        known.add(name);
      } else if (goesOn()) {
        // Looking through a link that leads nowhere, or in circles, fails.
        if (followedKind(text(base)) == FileKind.MISSING || links++ >= MOST_LINKS) {
          return path;
        }
        byte[] target = run().files().target(base);
        byte[] rest = Arrays.copyOfRange(path, end, path.length);
        byte[] resolved = PathRules.POSIX.resolve(CallValues.parent(base), target);
        path = PathRules.POSIX.resolve(resolved, concat(new byte[] {'.'}, rest));
        end = 0;
      }
    }
    return path;
  }

  /**
   * The directories above a file from the nearest on, until one has a {@code package.json} or may
   * not be read.
   */
  void scope(JsValue file) {
    byte[] directory = run().values().resolved(file);
    do {
      directory = CallValues.parent(directory);
      if (isDenied(directory)
          || kind(path(WalkPaths.join(directory, PACKAGE))) != FileKind.MISSING) {
        return;
      }
    } while (!WalkPaths.isRoot(directory));
  }

  private boolean isDenied(byte[] directory) {
    if (run().variant() == Variant.PROMISE && has(Behavior.PACKAGE_SEARCH_DENIES)) {
      read(path(WalkPaths.join(directory, PACKAGE)), null);
      return ended();
    }
    return !run().ask(PermissionScope.FS_READ, path(directory));
  }

  private static int end(byte[] path, int from) {
    int end = from;
    while (end < path.length && path[end] != '/') {
      end++;
    }
    return end;
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private FileKind component(JsValue base, boolean known) {
    FileKind kind = kind(base);
    boolean target = kind == FileKind.LINK && !known;
    boolean there = target && followedKind(base) != FileKind.MISSING;
    if (linksOnly) {
      // The look itself is made without a check.
      if (target && looked("stat", base) && there) {
        looked("readlink", base);
      }
    } else if (later("lstat", base) && target && later("stat", base) && there) {
      later("readlink", base);
    }
    return kind;
  }

  /** A look of the synchronous form, which loaders that answer with a promise take as well. */
  private boolean looked(String name, JsValue path) {
    if (isSync()) {
      return passes(name, path);
    }
    read(path, null);
    return !stopped();
  }

  /**
   * Calls a function out of a callback; what it throws is uncaught. An audit that denies all the
   * same goes on behind it.
   */
  private boolean later(String name, JsValue path) {
    Run called = run().call("fs." + name, path);
    Style surfaced = called.surfaced();
    if (surfaced == null) {
      return true;
    }
    Style as = surfaced == Style.THROW ? Style.UNCAUGHT : run().variant().style();
    run().adopt(called, as, called.performed());
    return called.performed();
  }
}
