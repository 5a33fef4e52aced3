package dev.nodeperm.operation;

import dev.nodeperm.PermissionScope;
import dev.nodeperm.filesystem.FileKind;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the walks over files have in common: the call that they are part of. For one thread. */
abstract class WalkRun {
  private static final String DENIED = "ERR_ACCESS_DENIED";

  private final Run run;

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

  /** A check of native code. */
  final void read(JsValue path, @Nullable Style style) {
    run.check(PermissionScope.FS_READ, path, form(Shape.NATIVE, style), null);
  }

  /** A check of native code. */
  final void write(JsValue path, @Nullable Style style) {
    run.check(PermissionScope.FS_WRITE, path, form(Shape.NATIVE, style), null);
  }

  /** A check of the runtime's JavaScript. */
  final void readByScript(JsValue path, @Nullable Style style) {
    run.check(PermissionScope.FS_READ, path, form(Shape.JS, style), null);
  }

  /** A check in a promise that may lose its error. */
  final void readLosing(JsValue path) {
    run.losing(() -> read(path, null));
  }

  /** A check in a promise that may lose its error. */
  final void writeLosing(JsValue path) {
    run.losing(() -> write(path, null));
  }

  final FileKind kind(JsValue path) {
    return run.files().kind(run.values().absolute(path), false);
  }

  final FileKind followedKind(JsValue path) {
    return run.files().kind(run.values().absolute(path), true);
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

  static Statement.Form form(Shape shape, @Nullable Style style) {
    return new Statement.Form(shape, style, DENIED, null, null);
  }

  /**
   * The refusal of a Buffer by releases whose check takes strings only.
   *
   * @param style how it surfaces
   */
  final void refuseBuffer(Style style) {
    run.refuse(
        new Statement.Form(
            Shape.JS,
            style,
            "ERR_INVALID_ARG_TYPE",
            "The \"reference\" argument must be of type string. Received an instance of Buffer",
            null));
  }
}
