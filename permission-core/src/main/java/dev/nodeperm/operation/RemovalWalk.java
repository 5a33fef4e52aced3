package dev.nodeperm.operation;

import dev.nodeperm.filesystem.FileKind;

/**
 * What {@code rm} and a recursive {@code rmdir} check, by the calls that they make in their order.
 * For one thread.
 */
abstract class RemovalWalk extends WalkRun {
  RemovalWalk(Run run) {
    super(run);
  }

  /** The walk of a form. */
  static RemovalWalk of(Run run) {
    return run.variant() == Variant.SYNC ? new SyncRemovalWalk(run) : new AsyncRemovalWalk(run);
  }

  /** {@code rm}. */
  final void rm(JsValue given, JsValue options) {
    JsValue path = validated(given);
    boolean recursive = options.property("recursive").isTruthy();
    boolean force = options.property("force").isTruthy();
    boolean blind = isSync() && recursive && force;
    if (!blind) {
      if (!looked(path)
          || blocked(path)
          || kind(path) == FileKind.MISSING && !force
          || kind(path) == FileKind.DIRECTORY && !recursive) {
        return;
      }
    }
    remove(path, recursive);
  }

  /** A recursive {@code rmdir}. */
  final void rmdir(JsValue given) {
    JsValue path = validated(given);
    boolean promise = run().variant() == Variant.PROMISE;
    if (!(promise ? passes("stat", path) : looked(path))) {
      return;
    }
    FileKind kind = promise ? followedKind(path) : kind(path);
    if (kind == FileKind.DIRECTORY) {
      remove(path, true);
    } else if (kind != FileKind.MISSING) {
      single(path);
    }
  }

  /** The first look at what is to be removed. */
  abstract boolean looked(JsValue path);

  /** Removes what is there, as rimraf does. */
  abstract void remove(JsValue path, boolean recursive);

  /** Removes a directory that is none. */
  abstract void single(JsValue path);

  /** A name in a directory: always a Buffer. */
  final JsValue child(JsValue directory, byte[] name) {
    byte[] parent = bytes(directory);
    byte[] path = new byte[parent.length + 1 + name.length];
    System.arraycopy(parent, 0, path, 0, parent.length);
    path[parent.length] = '/';
    System.arraycopy(name, 0, path, parent.length + 1, name.length);
    return path(path);
  }
}
