package dev.nodeperm.operation;

import dev.nodeperm.filesystem.FileKind;
import dev.nodeperm.release.Behavior;

/**
 * The synchronous copy of releases where native code looks first, and copies directories and
 * replaces files by itself in later ones. For one thread.
 */
final class NativeCopyWalk extends CopyWalk {
  NativeCopyWalk(Run run, JsValue options) {
    super(run, options);
  }

  @Override
  void copy(JsValue from, JsValue to) {
    read(from, null);
    write(to, null);
    FileKind kind = followedKind(from);
    boolean fails =
        kind == FileKind.MISSING || conflict(from, to) || kind == FileKind.DIRECTORY && !recursive;
    if (fails) {
      run().failByItself();
    }
    if (stopped()) {
      run().leave();
    } else if (!fails) {
      entry(from, to);
    }
  }

  @Override
  boolean statistics(JsValue from, JsValue to) {
    String look = dereference ? "stat" : "lstat";
    return passes(look, from) && passes(look, to) && !blocked(to);
  }

  @Override
  boolean file(JsValue from, JsValue to) {
    if (source(to) == FileKind.MISSING || has(Behavior.CP_SYNC_CHECKS_ENTRIES)) {
      return super.file(from, to);
    }
    if (force) {
      read(from, null);
      write(to, null);
    }
    return !stopped() && (force || super.file(from, to));
  }

  @Override
  boolean directory(JsValue from, JsValue to) {
    return !has(Behavior.CP_SYNC_CHECKS_ENTRIES) || super.directory(from, to);
  }

  @Override
  boolean child(JsValue from, JsValue to) {
    return entry(from, to);
  }
}
