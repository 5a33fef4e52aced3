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
import java.util.Set;

/** What {@code realpath}, {@code readdir} and {@code glob} check on their way. For one thread. */
final class PathWalks extends WalkRun {
  private static final int MOST_LINKS = 40;
  private static final byte[] PACKAGE = "package.json".getBytes(StandardCharsets.US_ASCII);
  private static final String LOST = "Cannot read properties of null (reading 'length')";

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
    Deque<JsValue> todo = new ArrayDeque<>();
    todo.add(top);
    while (!todo.isEmpty() && !ended()) {
      JsValue directory = todo.pop();
      for (byte[] name : names(directory)) {
        JsValue child = path(WalkPaths.join(bytes(directory), name));
        if (!ended() && kind(child) == FileKind.DIRECTORY) {
          read(child, null);
          todo.add(child);
        }
      }
    }
  }

  /** Looks at one component after the other; the synchronous form checks links only. */
  byte[] realpath(JsValue start) {
    byte[] path = run().values().resolved(start);
    Set<String> known = new HashSet<>();
    int links = 0;
    int end = 0;
    while (end < path.length - 1 && !ended()) {
      end = end(path, end + 1);
      byte[] base = Arrays.copyOf(path, end);
      if (!known.add(Utf8.text(base))) {
        continue;
      }
      FileKind kind = component(path(base));
      if (kind == FileKind.MISSING) {
        return path;
      } else if (kind == FileKind.LINK && !ended() && links++ < MOST_LINKS) {
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
      if (!run().ask(PermissionScope.FS_READ, path(directory))
          || kind(path(WalkPaths.join(directory, PACKAGE))) != FileKind.MISSING) {
        return;
      }
    } while (!WalkPaths.isRoot(directory));
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

  private FileKind component(JsValue base) {
    FileKind kind = kind(base);
    if (!linksOnly && has(Behavior.LSTAT_GUARDED)) {
      readByScript(base, null);
    }
    if (kind == FileKind.LINK && !ended()) {
      boolean thrown = !linksOnly && has(Behavior.CALLBACK_DENIALS_THROWN);
      read(base, thrown ? Style.UNCAUGHT : null);
    }
    return kind;
  }

  /** The directory that the search begins in; what is below is left out silently if denied. */
  void glob(JsValue pattern, JsValue options) {
    JsValue given = options.property("cwd");
    JsValue directory = given.isNothing() ? path(run().values().directory()) : given;
    JsValue top = path(run().values().resolved(directory));
    boolean rooted =
        pattern instanceof JsValue.Text text && PathRules.POSIX.isAbsolute(bytes(text));
    JsValue searched = rooted ? path(literal(bytes(pattern))) : top;
    if (isSync() && has(Behavior.GLOB_SYNC_THROWS)) {
      readByScript(top, null);
    } else if (!isSync() && has(Behavior.GLOB_LOSES_DENIALS)) {
      run().losing(() -> read(searched, null), LOST);
    } else {
      readByScript(top, Style.NONE);
    }
  }

  /** The directory that an absolute pattern names before its first special sign. */
  private static byte[] literal(byte[] pattern) {
    int cut = 0;
    for (int i = 0; i < pattern.length && "*?[{(!+@".indexOf(pattern[i]) < 0; i++) {
      cut = pattern[i] == '/' ? i : cut;
    }
    return Arrays.copyOf(pattern, Math.max(cut, 1));
  }
}
