package dev.nodeperm.operation;

import dev.nodeperm.filesystem.FileKind;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.release.Behavior;
import java.util.Arrays;

/**
 * What {@code cp} checks, by the calls that it makes in their order. The synchronous form of later
 * releases is {@link NativeCopyWalk}. For one thread.
 */
class CopyWalk extends WalkRun {
  final boolean dereference;
  final boolean recursive;
  final boolean force;
  private final boolean verbatim;
  private final boolean keepsTimes;
  private final boolean failsOnCopies;

  CopyWalk(Run run, JsValue options) {
    super(run);
    JsValue forced = options.property("force");
    this.dereference = options.property("dereference").isTruthy();
    this.recursive = options.property("recursive").isTruthy();
    this.force = forced.isNothing() || forced.isTruthy();
    this.verbatim = options.property("verbatimSymlinks").isTruthy();
    this.failsOnCopies = options.property("errorOnExist").isTruthy() && !force;
    this.keepsTimes = options.property("preserveTimestamps").isTruthy();
  }

  /** The walk of a release. */
  static CopyWalk of(Run run, JsValue options) {
    boolean native22 = run.variant() == Variant.SYNC && run.release().has(Behavior.CP_SYNC_NATIVE);
    return native22 ? new NativeCopyWalk(run, options) : new CopyWalk(run, options);
  }

  /** Copies. */
  final void cp(JsValue from, JsValue to) {
    copy(validated(from), validated(to));
  }

  void copy(JsValue from, JsValue to) {
    if (!looks(from, to) || from instanceof JsValue.Buffer || to instanceof JsValue.Buffer) {
      return;
    }
    JsValue parent = text(WalkPaths.directory(bytes(to)));
    if (!parents(from, to) || !parent(parent)) {
      return;
    }
    entry(from, to);
  }

  /** The looks at what is copied and at what is there already; false if the copy ends here. */
  private boolean looks(JsValue from, JsValue to) {
    String look = dereference ? "stat" : "lstat";
    if (isSync()) {
      if (!passes(look, from) || source(from) == FileKind.MISSING || !passes(look, to)) {
        return false;
      }
    } else {
      // Both are begun before either is waited for.
      boolean passes = passes(look, from);
      passes &= passes(look, to);
      if (!passes || source(from) == FileKind.MISSING) {
        return false;
      }
    }
    return !blocked(to) && !conflict(from, to);
  }

  /** Whether what is there already forbids the copy. */
  final boolean conflict(JsValue from, JsValue to) {
    FileKind old = source(to);
    boolean directory = source(from) == FileKind.DIRECTORY;
    if (old != FileKind.MISSING) {
      boolean same = Arrays.equals(place(from), place(to));
      if (same || directory != (old == FileKind.DIRECTORY)) {
        return true;
      }
    }
    return directory && WalkPaths.isBelow(resolved(to), resolved(from));
  }

  /** Each directory above the copy, up to the one that the original is in. */
  private boolean parents(JsValue from, JsValue to) {
    byte[] stop = resolved(text(WalkPaths.directory(bytes(from))));
    byte[] at = resolved(text(WalkPaths.directory(bytes(to))));
    while (!Arrays.equals(at, stop) && !WalkPaths.isRoot(at)) {
      if (!passes("stat", text(at))) {
        return false;
      }
      FileKind kind = followedKind(text(at));
      if (kind == FileKind.MISSING) {
        return true;
      }
      byte[] real = run().files().real(at);
      if (real != null && Arrays.equals(real, place(from))) {
        return false;
      }
      at = WalkPaths.directory(at);
    }
    return true;
  }

  /** Sees to the directory that the copy will be in. */
  private boolean parent(JsValue parent) {
    boolean passes = passes(isSync() ? "exists" : "stat", parent);
    if (passes && followedKind(parent) == FileKind.MISSING) {
      return passes("mkdir", parent);
    }
    return passes;
  }

  /** One file, link or directory; false if the copy ends with it. */
  final boolean entry(JsValue from, JsValue to) {
    if (!statistics(from, to)) {
      return false;
    }
    return switch (source(from)) {
      case DIRECTORY -> recursive && directory(from, to);
      case LINK -> link(from, to);
      default -> file(from, to);
    };
  }

  /** The looks before an entry is copied. */
  boolean statistics(JsValue from, JsValue to) {
    return passes(dereference ? "stat" : "lstat", from);
  }

  boolean file(JsValue from, JsValue to) {
    if (source(to) != FileKind.MISSING) {
      return force ? passes("unlink", to) && content(from, to) : !failsOnCopies;
    }
    return content(from, to);
  }

  /** The copy itself, then its times and its mode. */
  final boolean content(JsValue from, JsValue to) {
    return passes("copyFile", from, to) && (!keepsTimes || times(from, to)) && passes("chmod", to);
  }

  private boolean times(JsValue from, JsValue to) {
    return passes("stat", from) && passes("utimes", to);
  }

  boolean directory(JsValue from, JsValue to) {
    boolean made = source(to) == FileKind.MISSING;
    if (!made && failsOnCopies && !isSync() && has(Behavior.CP_KEEPS_DIRECTORIES)) {
      return false;
    }
    return (!made || passes("mkdir", to))
        && entries(from, to)
        && (!keepsTimes || !keepsTimesOfDirectories() || times(from, to))
        && (!made || passes("chmod", to));
  }

  private boolean keepsTimesOfDirectories() {
    return !isSync() && has(Behavior.CP_KEEPS_DIRECTORY_TIMES);
  }

  private boolean entries(JsValue from, JsValue to) {
    if (!passes("opendir", from)) {
      return false;
    }
    for (byte[] name : names(from)) {
      JsValue original = text(WalkPaths.join(bytes(from), name));
      JsValue copy = text(WalkPaths.join(bytes(to), name));
      if (!child(original, copy)) {
        return false;
      }
    }
    return true;
  }

  /** An entry of a directory. */
  boolean child(JsValue from, JsValue to) {
    return looks(from, to) && entry(from, to);
  }

  private boolean link(JsValue from, JsValue to) {
    if (!passes("readlink", from)) {
      return false;
    }
    byte[] said = run().files().target(run().values().absolute(from));
    if (from instanceof JsValue.Buffer && !verbatim && !PathRules.POSIX.isAbsolute(said)) {
      // Where it leads cannot be told from the directory of a Buffer: the call fails.
      return false;
    }
    byte[] target = target(from);
    if (source(to) == FileKind.MISSING) {
      return passes("symlink", text(target), to);
    } else if (!passes("readlink", to)) {
      return false;
    } else if (kind(to) != FileKind.LINK) {
      return passes("symlink", text(target), to);
    }
    byte[] old = PathRules.POSIX.resolve(WalkPaths.directory(resolved(to)), target(to));
    boolean directory = followedKind(from) == FileKind.DIRECTORY;
    boolean below = WalkPaths.isBelow(old, resolved(text(target)));
    if (below && (directory || !has(Behavior.CP_LINKS_OF_FILES))) {
      return false;
    }
    JsValue followed = isSync() ? to : from;
    return passes("stat", followed)
        && followedKind(followed) != FileKind.MISSING
        && passes("unlink", to)
        && passes("symlink", text(target), to);
  }

  private byte[] target(JsValue link) {
    byte[] target = run().files().target(run().values().absolute(link));
    return verbatim || PathRules.POSIX.isAbsolute(target)
        ? target
        : PathRules.POSIX.resolve(resolved(text(WalkPaths.directory(bytes(link)))), target);
  }

  /** What stands at the original, or in the place of the copy. */
  final FileKind source(JsValue path) {
    return dereference ? followedKind(path) : kind(path);
  }

  private byte[] resolved(JsValue path) {
    return run().values().resolved(path);
  }

  /** Where a path leads, the last link left alone unless links are followed. */
  private byte[] place(JsValue path) {
    byte[] at = run().values().absolute(path);
    if (kind(path) == FileKind.LINK && !dereference) {
      byte[] parent = run().files().real(WalkPaths.directory(at));
      return parent == null ? at : WalkPaths.join(parent, name(at));
    }
    byte[] real = run().files().real(at);
    return real == null ? at : real;
  }

  private static byte[] name(byte[] path) {
    int cut = path.length;
    while (cut > 0 && path[cut - 1] != '/') {
      cut--;
    }
    return Arrays.copyOfRange(path, cut, path.length);
  }
}
