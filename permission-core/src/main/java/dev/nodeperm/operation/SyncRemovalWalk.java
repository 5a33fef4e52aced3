package dev.nodeperm.operation;

import dev.nodeperm.filesystem.FileKind;
import dev.nodeperm.release.Behavior;
import java.util.ArrayDeque;
import java.util.Deque;

/** The synchronous removal: by script in early releases, in native code later. For one thread. */
final class SyncRemovalWalk extends RemovalWalk {
  SyncRemovalWalk(Run run) {
    super(run);
  }

  @Override
  boolean looked(JsValue path) {
    return passes("lstat", path);
  }

  @Override
  void single(JsValue path) {
    passes("rmdir", path);
  }

  @Override
  void remove(JsValue path, boolean recursive) {
    if (has(Behavior.NATIVE_RM)) {
      write(path, null);
      return;
    }
    Deque<JsValue> todo = new ArrayDeque<>();
    todo.add(path);
    while (!todo.isEmpty()) {
      JsValue next = todo.pop();
      // What may not be looked at is taken for a file, and unlinked.
      boolean seen = called("lstat", next).surfaced() == null;
      FileKind kind = kind(next);
      if (seen && kind == FileKind.MISSING && !blocked(next)) {
        continue;
      }
      boolean unlinked = !seen || kind != FileKind.DIRECTORY;
      if (unlinked && !passes("unlink", next)) {
        return;
      }
      if (kind == FileKind.DIRECTORY && !directory(next, todo)) {
        return;
      }
    }
  }

  /** Removes an empty directory, or reads it. */
  private boolean directory(JsValue directory, Deque<JsValue> todo) {
    if (!passes("rmdir", directory)) {
      return false;
    }
    if (names(directory).isEmpty()) {
      return true;
    }
    if (!passes("readdir", path(bytes(directory)))) {
      return false;
    }
    names(directory).forEach(name -> todo.add(child(directory, name)));
    return true;
  }
}
