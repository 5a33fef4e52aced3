package dev.nodeperm.operation;

import dev.nodeperm.PermissionScope;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the error objects of a release. */
final class Errors {
  private static final String RESTRICTED = "Access to this API has been restricted";
  private static final String DENIED = "ERR_ACCESS_DENIED";
  private static final List<String> NATIVE_KEYS =
      List.of("stack", "message", "code", "permission", "resource");
  private static final List<String> JS_KEYS =
      List.of("stack", "code", "permission", "resource", "message");
  private static final List<String> JS_OTHER_KEYS = List.of("stack", "code", "message");

  private Errors() {}

  /** The name of a scope in errors and messages. */
  static String permission(PermissionScope scope) {
    return switch (scope) {
      case FS -> "FileSystem";
      case FS_READ -> "FileSystemRead";
      case FS_WRITE -> "FileSystemWrite";
      case CHILD -> "ChildProcess";
      case WORKER -> "WorkerThreads";
      case ADDON -> "Addon";
      case WASI -> "WASI";
      case INSPECTOR -> "Inspector";
      case NET -> "Net";
      case FFI -> "FFI";
      case OPENSSL_STORE -> "OpenSSLStore";
    };
  }

  /** The sentence of native code. */
  static String hint(NodeRelease release, PermissionScope scope) {
    if (!release.has(Behavior.DENIAL_NAMES_FLAG)) {
      return RESTRICTED;
    }
    // A scope that the release cannot grant has no option to name, and the sentence breaks off.
    return scope.in(release)
        ? RESTRICTED + ". Use " + scope.option().orElse("") + " to manage permissions."
        : RESTRICTED + ". ";
  }

  /** The error of a check that fails. */
  static RuntimeError denial(
      NodeRelease release,
      Statement.Form form,
      PermissionScope scope,
      String resource,
      CallMessage message) {
    String hint = hint(release, scope);
    String usual = form.shape() == Shape.NATIVE ? hint : RESTRICTED;
    String text = form.message() == null ? usual : message.filled(form.message(), resource, hint);
    List<String> keys = keys(form);
    if (form.shape() == Shape.UV && resource.isEmpty() && text.endsWith(" ")) {
      // A query of an empty name tells no name.
      text = text.stripTrailing();
      keys = keys.stream().filter(key -> !key.equals("hostname")).toList();
    }
    boolean wrapped = form.shape() == Shape.WRAPPED;
    boolean string = form.shape() == Shape.TEXT;
    boolean bare = wrapped || string || form.shape() == Shape.UV || form.shape() == Shape.NOTHING;
    // The one check of all files says in words what it wants, and leaves the rest empty.
    boolean unnamed = scope == PermissionScope.FS && form.message() != null;
    return new RuntimeError(
        string ? "" : wrapped ? "TypeError" : "Error",
        wrapped || string || form.code().isEmpty() ? null : form.code(),
        text,
        bare ? null : unnamed ? "" : permission(scope),
        bare ? null : resource,
        keys,
        form.shape());
  }

  /** The error of what is refused whatever is granted. */
  static RuntimeError refusal(Statement.Form form, CallMessage message) {
    List<String> own = form.keys();
    boolean access =
        form.code().equals(DENIED)
            && form.shape() != Shape.UV
            && (own == null || own.contains("permission"));
    String text = message.filled(String.valueOf(form.message()), "", "");
    return new RuntimeError(
        form.code().startsWith("ERR_INVALID_ARG") ? "TypeError" : "Error",
        form.code(),
        text,
        access ? "" : null,
        access ? "" : null,
        access || form.keys() != null ? keys(form) : JS_OTHER_KEYS,
        form.shape());
  }

  /** The error of the promises that lose theirs. */
  static RuntimeError lost() {
    return typeError("Method Promise.prototype.then called on incompatible receiver undefined");
  }

  /** An error of the language itself. */
  static RuntimeError typeError(String message) {
    return new RuntimeError(
        "TypeError", null, message, null, null, List.of("stack", "message"), Shape.NATIVE);
  }

  private static List<String> keys(Statement.Form form) {
    @Nullable List<String> own = form.keys();
    if (own != null) {
      return own;
    } else if (form.shape() == Shape.TEXT) {
      return List.of();
    }
    return form.shape() == Shape.JS ? JS_KEYS : NATIVE_KEYS;
  }
}
