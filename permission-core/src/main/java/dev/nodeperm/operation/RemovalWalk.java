package dev.nodeperm.operation;

import dev.nodeperm.PermissionScope;
import dev.nodeperm.filesystem.FileKind;
import dev.nodeperm.release.Behavior;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What {@code rm} and a recursive {@code rmdir} check. For one thread. */
final class RemovalWalk extends WalkRun {
  RemovalWalk(Run run) {
    super(run);
  }

  void rm(JsValue path, JsValue options) {
    boolean recursive = options.property("recursive").isTruthy();
    boolean force = options.property("force").isTruthy();
    boolean blind = isSync() && recursive && force;
    if (!blind && !looked(path)) {
      return;
    }
    FileKind kind = kind(path);
    if (kind == FileKind.MISSING) {
      missing(path, recursive, force);
    } else if (kind != FileKind.DIRECTORY) {
      write(path, thrownInCallback());
    } else if (recursive) {
      directories(path, isSync() && has(Behavior.NATIVE_RM));
    }
  }

  void rmdir(JsValue path) {
    if (run().variant() == Variant.PROMISE) {
      readLosing(path);
    } else if (has(Behavior.LSTAT_GUARDED)) {
      readByScript(path, null);
    }
    if (!ended() && kind(path) != FileKind.MISSING) {
      directories(path, false);
    }
  }

  /** The look at what is to be removed. */
  private boolean looked(JsValue path) {
    if (!has(Behavior.LSTAT_GUARDED)) {
      return true;
    }
    if (path instanceof JsValue.Buffer && !has(Behavior.BUFFER_REFERENCE)) {
      refuseBuffer(run().variant() == Variant.PROMISE ? Style.REJECTION : Style.THROW);
    } else {
      readByScript(path, null);
    }
    return !ended();
  }

  private void missing(JsValue path, boolean recursive, boolean force) {
    boolean native23 = has(Behavior.NATIVE_RM);
    boolean blind = recursive && has(Behavior.LSTAT_GUARDED);
    // The blind removal goes on where it could not even look.
    boolean unseen = blind && !run().granted(PermissionScope.FS_READ, path);
    if (isSync() && force && (native23 || unseen)) {
      write(path, null);
    }
  }

  /** In early releases a denial comes out of a callback where nobody catches it. */
  private @Nullable Style thrownInCallback() {
    return !isSync() && has(Behavior.CALLBACK_DENIALS_THROWN) ? Style.UNCAUGHT : null;
  }

  /** A directory and all that is in it. */
  private void directories(JsValue top, boolean atOnce) {
    @Nullable Style removal = isSync() ? null : Style.UNCAUGHT;
    Deque<JsValue> todo = new ArrayDeque<>();
    write(top, removal);
    if (atOnce || ended() || names(top).isEmpty()) {
      return;
    }
    todo.add(top);
    while (!todo.isEmpty() && !ended()) {
      JsValue directory = todo.pop();
      read(directory, thrownInCallback());
      for (byte[] name : names(directory)) {
        if (!ended()) {
          child(path(WalkPaths.join(bytes(directory), name)), removal, todo);
        }
      }
    }
  }

  private void child(JsValue child, @Nullable Style removal, Deque<JsValue> todo) {
    if (has(Behavior.LSTAT_GUARDED)) {
      if (!isSync() && !has(Behavior.BUFFER_REFERENCE)) {
        refuseBuffer(Style.UNCAUGHT);
        return;
      }
      readByScript(child, null);
    }
    if (ended()) {
      return;
    }
    boolean directory = kind(child) == FileKind.DIRECTORY;
    write(child, directory ? removal : thrownInCallback());
    if (directory && !names(child).isEmpty()) {
      todo.push(child);
    }
  }
}
