package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.PermissionScope;
import dev.nodeperm.launch.LaunchOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A granted scope that has no paths.
 *
 * @param scope a scope without paths
 * @param option the option that grants it, or null if the release does so without one
 * @param on the option as it was written, or null likewise
 */
record SwitchGrant(
    PermissionScope scope, @Nullable String option, LaunchOptions.@Nullable Switch on) {
  /** How a launch grants a scope that it does grant. */
  static SwitchGrant of(Launch.Started started, PermissionScope scope) {
    String option = scope.option().orElseThrow();
    LaunchOptions.Switch found = started.options().switchOf(option);
    return found == null || !found.on()
        ? new SwitchGrant(scope, null, null)
        : new SwitchGrant(scope, option, found);
  }

  /** The option as it was written; empty if there is none. */
  String written() {
    return on == null || option == null ? "" : on.written(option);
  }

  /** Where it was written. */
  String where() {
    return on == null ? "by default" : on.source().toString();
  }

  /** What it grants. */
  String effective() {
    return switch (scope) {
      case FS, FS_READ, FS_WRITE -> "everything";
      case CHILD -> "all child processes";
      case WORKER -> "all workers";
      case ADDON -> "all addons";
      case WASI -> "all of WASI";
      case INSPECTOR -> "the whole inspector";
      case NET -> "the whole network";
      case FFI -> "all foreign functions";
      case OPENSSL_STORE -> "all OpenSSL stores";
    };
  }

  List<Mark> marks() {
    return on == null || on.ignoredValue() == null ? List.of() : List.of(Mark.VALUE_IGNORED);
  }

  /** Its properties, named as those of a path grant are. */
  void json(JsonGenerator out) {
    out.writeStringProperty("scope", scope.scopeName());
    out.writeStringProperty("option", option);
    out.writeStringProperty("written", on == null ? null : on.ignoredValue());
    out.writeBooleanProperty("valueIgnored", !marks().isEmpty());
    out.writeStringProperty("source", on == null ? null : on.source().toString());
    out.writeStringProperty("effective", effective());
  }
}
