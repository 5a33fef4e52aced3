package dev.nodeperm.operation;

import dev.nodeperm.filesystem.FileKind;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.release.Behavior;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** What {@code cp} checks. For one thread. */
final class CopyWalk extends WalkRun {
  private record Pair(JsValue from, JsValue to) {}

  private final boolean dereference;
  private final boolean recursive;
  private final boolean force;
  private final boolean verbatim;

  CopyWalk(Run run, JsValue options) {
    super(run);
    JsValue forced = options.property("force");
    this.dereference = options.property("dereference").isTruthy();
    this.recursive = options.property("recursive").isTruthy();
    this.force = forced.isNothing() || forced.isTruthy();
    this.verbatim = options.property("verbatimSymlinks").isTruthy();
  }

  void cp(JsValue from, JsValue to) {
    if (isSync() && has(Behavior.CP_SYNC_NATIVE)) {
      nativeCp(from, to);
    } else {
      scriptCp(from, to);
    }
  }

  /** The synchronous copy of later releases: native code looks first. */
  private void nativeCp(JsValue from, JsValue to) {
    read(from, null);
    write(to, null);
    FileKind kind = source(from);
    if (ended() || kind == FileKind.MISSING || kind == FileKind.DIRECTORY && !recursive) {
      return;
    }
    if (dereference) {
      return;
    }
    readByScript(from, null);
    readByScript(to, null);
    if (ended()) {
      return;
    }
    if (kind != FileKind.DIRECTORY) {
      entry(from, to);
    } else if (has(Behavior.CP_SYNC_CHECKS_ENTRIES)) {
      directories(from, to);
    }
  }

  private FileKind source(JsValue from) {
    return dereference ? followedKind(from) : kind(from);
  }

  private void scriptCp(JsValue from, JsValue to) {
    looks(from, to);
    if (ended() || source(from) == FileKind.MISSING) {
      return;
    }
    parents(from, to);
    JsValue parent = path(WalkPaths.directory(bytes(to)));
    if (!ended()) {
      stat(parent);
    }
    if (!ended() && kind(parent) == FileKind.MISSING) {
      write(parent, null);
    }
    if (!ended()) {
      again(from);
      entry(from, to);
    }
  }

  /** One more look at the original, which shows in an audit only. */
  private void again(JsValue from) {
    boolean guarded = has(isSync() ? Behavior.LSTAT_GUARDED : Behavior.PROMISES_LSTAT_GUARDED);
    if (dereference) {
      stat(from);
    } else if (guarded) {
      readByScript(from, null);
    }
  }

  /** The looks at what is copied and at what is there already. */
  private void looks(JsValue from, JsValue to) {
    if (dereference) {
      stat(from);
      if (!ended()) {
        stat(to);
      }
      return;
    }
    boolean guarded = has(isSync() ? Behavior.LSTAT_GUARDED : Behavior.PROMISES_LSTAT_GUARDED);
    if (guarded) {
      readByScript(from, null);
    }
    if (guarded && !ended()) {
      readByScript(to, null);
    }
  }

  private void stat(JsValue path) {
    if (isSync()) {
      read(path, null);
    } else {
      readLosing(path);
    }
  }

  /** Each directory above the copy, up to the one that the original is in. */
  private void parents(JsValue from, JsValue to) {
    byte[] stop = CallValues.parent(run().values().resolved(from));
    byte[] at = CallValues.parent(run().values().resolved(to));
    while (!ended() && !Arrays.equals(at, stop) && !WalkPaths.isRoot(at)) {
      stat(path(at));
      if (kind(path(at)) == FileKind.MISSING) {
        return;
      }
      at = CallValues.parent(at);
    }
  }

  private void entry(JsValue from, JsValue to) {
    FileKind kind = source(from);
    if (kind == FileKind.DIRECTORY) {
      if (recursive) {
        directories(from, to);
      }
    } else if (kind == FileKind.LINK) {
      link(from, to);
    } else {
      file(from, to);
    }
  }

  private void file(JsValue from, JsValue to) {
    if (kind(to) != FileKind.MISSING) {
      if (!force) {
        return;
      }
      unlink(to);
    }
    if (!ended()) {
      stat(from);
    }
    if (!ended()) {
      unlink(to);
    }
    if (!ended()) {
      // The mode of the copy.
      unlink(to);
    }
  }

  /** A check of writing in a function that may lose its error. */
  private void unlink(JsValue path) {
    if (isSync()) {
      write(path, null);
    } else {
      writeLosing(path);
    }
  }

  private void link(JsValue from, JsValue to) {
    read(from, null);
    if (ended()) {
      return;
    }
    byte[] target = run().files().target(run().values().absolute(from));
    boolean relative = !PathRules.POSIX.isAbsolute(target);
    if (relative && !verbatim) {
      target = PathRules.POSIX.resolve(CallValues.parent(run().values().resolved(from)), target);
    }
    if (kind(to) == FileKind.LINK) {
      read(to, null);
      if (!ended()) {
        unlink(to);
      }
    }
    if (!ended()) {
      run().symlink(path(target), to);
    }
  }

  private void directories(JsValue top, JsValue target) {
    Deque<Pair> todo = new ArrayDeque<>();
    todo.add(new Pair(top, target));
    while (!todo.isEmpty() && !ended()) {
      Pair pair = todo.pop();
      if (kind(pair.to()) == FileKind.MISSING) {
        write(pair.to(), null);
      }
      if (!ended()) {
        read(pair.from(), null);
      }
      for (byte[] name : names(pair.from())) {
        JsValue from = path(WalkPaths.join(bytes(pair.from()), name));
        JsValue to = path(WalkPaths.join(bytes(pair.to()), name));
        if (!ended()) {
          child(from, to, todo);
        }
      }
    }
  }

  private void child(JsValue from, JsValue to, Deque<Pair> todo) {
    if (isSync() && has(Behavior.CP_SYNC_NATIVE)) {
      read(from, null);
      if (!ended()) {
        readByScript(to, null);
      }
    } else {
      looks(from, to);
    }
    if (!ended() && source(from) == FileKind.DIRECTORY) {
      todo.push(new Pair(from, to));
    } else if (!ended()) {
      entry(from, to);
    }
  }
}
