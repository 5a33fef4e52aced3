package dev.nodeperm.operation;

import dev.nodeperm.filesystem.FileKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The removal that calls back, and the promise around it. What is in a directory is removed side by
 * side, so that the checks of one directory come in any order; here they are sorted. An audit that
 * denies all the same goes on behind what it has denied. For one thread.
 */
final class AsyncRemovalWalk extends RemovalWalk {
  /** A directory that is not empty. */
  private static final class Open {
    final JsValue path;
    final @Nullable Open parent;
    int left;
    boolean failed;

    Open(JsValue path, @Nullable Open parent) {
      this.path = path;
      this.parent = parent;
    }
  }

  private final Deque<Open> todo = new ArrayDeque<>();

  AsyncRemovalWalk(Run run) {
    super(run);
  }

  /** The look that is made before anything else, so that what it throws comes out of the call. */
  @Override
  boolean looked(JsValue path) {
    Run look = run().call("fs.lstat", path);
    if (look.surfaced() == null) {
      return true;
    }
    boolean thrown = look.surfaced() == Style.THROW && run().variant() == Variant.CALLBACK;
    run().adopt(look, thrown ? Style.THROW : run().variant().style(), false);
    return false;
  }

  @Override
  void single(JsValue path) {
    if (run().variant() == Variant.PROMISE) {
      passes("rmdir", path);
    } else {
      later("rmdir", path);
    }
  }

  @Override
  void remove(JsValue path, boolean recursive) {
    later("lstat", path);
    if (goesOn() && kind(path) != FileKind.MISSING) {
      begin(path, null);
    }
    while (!todo.isEmpty() && goesOn()) {
      read(todo.pop());
    }
  }

  /** Removes what stands at a path. */
  private void begin(JsValue path, @Nullable Open parent) {
    boolean directory = kind(path) == FileKind.DIRECTORY;
    if (!directory) {
      done(parent, later("unlink", path));
      return;
    }
    later("rmdir", path);
    if (!goesOn()) {
      return;
    }
    if (names(path).isEmpty()) {
      done(parent, true);
    } else {
      todo.add(new Open(path, parent));
    }
  }

  private void read(Open directory) {
    boolean passes = later("readdir", path(bytes(directory.path)));
    directory.failed |= !passes;
    if (!passes) {
      fail(directory.parent);
    }
    List<JsValue> children = new ArrayList<>();
    for (byte[] name : names(directory.path)) {
      if (!goesOn()) {
        return;
      }
      JsValue child = child(directory.path, name);
      later("lstat", child);
      children.add(child);
    }
    directory.left = children.size();
    for (JsValue child : children) {
      if (goesOn()) {
        begin(child, directory);
      }
    }
  }

  /** One thing less in a directory; the last takes the directory with it. */
  private void done(@Nullable Open directory, boolean passes) {
    if (!passes) {
      fail(directory);
    } else if (directory != null && --directory.left == 0 && !directory.failed) {
      later("rmdir", directory.path);
      done(directory.parent, true);
    }
  }

  private static void fail(@Nullable Open directory) {
    for (Open at = directory; at != null; at = at.parent) {
      at.failed = true;
    }
  }

  /**
   * Calls a function with a callback out of a callback. What it throws is uncaught, and what it
   * calls back with is passed on.
   *
   * @return whether the callback gets no error
   */
  private boolean later(String name, JsValue path) {
    Run called = run().call("fs." + name, path);
    Style surfaced = called.surfaced();
    if (surfaced == null) {
      return true;
    }
    boolean thrown = surfaced == Style.THROW;
    run().adopt(called, thrown ? Style.UNCAUGHT : run().variant().style(), called.performed());
    return thrown;
  }
}
