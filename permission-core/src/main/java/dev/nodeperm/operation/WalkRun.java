package dev.nodeperm.operation;

import dev.nodeperm.PermissionScope;
import dev.nodeperm.filesystem.FileKind;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the walks over files have in common: the call that they are part of. For one thread. */
abstract class WalkRun {
  private static final String DENIED = "ERR_ACCESS_DENIED";

  private static final Set<String> CHANGING =
      Set.of("mkdir", "copyFile", "chmod", "utimes", "unlink", "symlink", "rmdir");

  private final Run run;
  private boolean changed;

  WalkRun(Run run) {
    this.run = run;
  }

  final Run run() {
    return run;
  }

  final NodeRelease release() {
    return run.release();
  }

  final boolean has(Behavior behavior) {
    return behavior.in(run.release());
  }

  final boolean isSync() {
    return run.variant() == Variant.SYNC;
  }

  /** Whether the call has come to its end. */
  final boolean ended() {
    return run.ended();
  }

  /** Whether the program has seen a denial, in an audit as well. */
  final boolean stopped() {
    return run.ended() || run.surfaced() != null;
  }

  /** Whether a walk by callbacks goes on, as it does in an audit that denies all the same. */
  final boolean goesOn() {
    return !stopped() || !isSync() && run.performed();
  }

  /** A check of native code. */
  final void read(JsValue path, @Nullable Style style) {
    run.check(PermissionScope.FS_READ, path, form(Shape.NATIVE, style), null);
  }

  /** A check of native code. */
  final void write(JsValue path, @Nullable Style style) {
    run.check(PermissionScope.FS_WRITE, path, form(Shape.NATIVE, style), null);
  }

  /**
   * Calls another function of {@code fs} in the form that this one has: with {@code Sync} behind
   * its name, or as a promise. A denial becomes this call's own.
   *
   * @return whether it passes, so that the walk goes on
   */
  final boolean passes(String name, JsValue... arguments) {
    Run called = called(name, arguments);
    Style surfaced = called.surfaced();
    boolean changes = CHANGING.contains(name) && !isFutile(name, arguments[0]);
    if (surfaced != null && surfaced != Style.NONE) {
      run.adopt(called, run.variant().style(), changed || changes && called.performed());
      return false;
    }
    changed |= changes;
    return true;
  }

  /** Whether the kernel refuses to take a directory away. */
  private boolean isFutile(String name, JsValue path) {
    boolean directory = kind(path) == FileKind.DIRECTORY;
    return directory && (name.equals("unlink") || name.equals("rmdir") && !names(path).isEmpty());
  }

  /** A path as functions take it in before they do anything: resolved, in early releases. */
  final JsValue validated(JsValue path) {
    JsValue checked = run.values().checked(path);
    return path instanceof JsValue.Buffer ? checked : text(bytes(checked));
  }

  /** As {@link #passes}, but what the denial becomes is for the walk to say. */
  final Run called(String name, JsValue... arguments) {
    return run.call(isSync() ? "fs." + name + "Sync" : "fs.promises." + name, arguments);
  }

  /** Whether the walk has changed anything so far. */
  final boolean changed() {
    return changed;
  }

  final FileKind kind(JsValue path) {
    return kind(path, false);
  }

  final FileKind followedKind(JsValue path) {
    return kind(path, true);
  }

  /** Whether something on the way is no directory, which is another error than nothing there. */
  final boolean blocked(JsValue path) {
    return run.files().isBlocked(run.values().absolute(path));
  }

  /** An empty path leads nowhere, even if the current directory is there. */
  private FileKind kind(JsValue path, boolean followed) {
    return bytes(path).length == 0
        ? FileKind.MISSING
        : run.files().kind(run.values().absolute(path), followed);
  }

  final byte[] bytes(JsValue path) {
    return run.values().bytes(path);
  }

  /** The names in a directory, sorted. */
  final List<byte[]> names(JsValue directory) {
    return run.files().names(run.values().absolute(directory));
  }

  static JsValue path(byte[] bytes) {
    return new JsValue.Buffer(bytes);
  }

  /** A path that the runtime holds as text. */
  static JsValue text(byte[] bytes) {
    return JsValue.of(Utf8.text(bytes));
  }

  static Statement.Form form(Shape shape, @Nullable Style style) {
    return new Statement.Form(shape, style, DENIED, null, null);
  }
}
