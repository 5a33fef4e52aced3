package dev.nodeperm;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.options.UncaughtErrors;
import dev.nodeperm.release.Behavior;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Options of the runtime that need a grant themselves, and end the process at start where it is
 * missing.
 */
final class GuardedOptions {
  private GuardedOptions() {}

  /**
   * How a process with the model on ends on its loaders, or null if it goes on. An audit lets them
   * run.
   */
  static @Nullable StartupFailure loader(
      Set<Behavior> behaviors, Launch.Mode mode, LaunchOptions options) {
    List<SourcedValue> loaders = options.valuesOf("--experimental-loader");
    boolean stopsLoader =
        mode == Launch.Mode.ENFORCING && behaviors.contains(Behavior.LOADER_NEEDS_WORKER);
    if (!stopsLoader || loaders.isEmpty() || options.isOn("--allow-worker")) {
      return null;
    }
    String message = "Error: " + DenialText.naming(behaviors::contains, "--allow-worker");
    return UncaughtErrors.rejected(
        options, StartupFailure.exit(1, message, loaders.get(0).source()));
  }

  /**
   * How a process with the model on ends before the first line of its program, or null if it goes
   * on. An audit lets no inspector in.
   */
  static @Nullable StartupFailure inspector(
      Set<Behavior> behaviors, LaunchOptions options, PermissionState state) {
    LaunchOptions.Switch broken = options.switchOf("--inspect-brk");
    if (broken == null || !broken.on() || state.switches().containsKey(PermissionScope.INSPECTOR)) {
      return null;
    } else if (behaviors.contains(Behavior.INSPECT_BRK_CRASHES)) {
      return new StartupFailure(null, "SIGSEGV", "", broken.source());
    }
    return behaviors.contains(Behavior.INSPECT_BRK_GUARDED)
        ? UncaughtErrors.thrown(
            options, StartupFailure.exit(1, inspectorDenied(behaviors), broken.source()))
        : null;
  }

  private static String inspectorDenied(Set<Behavior> behaviors) {
    // Before the inspector could be granted, the sentence about the flag was there but had nothing
    // to name.
    boolean nothing =
        behaviors.contains(Behavior.DENIAL_NAMES_FLAG)
            && !behaviors.contains(Behavior.INSPECTOR_SCOPE);
    return "Error: "
        + (nothing
            ? DenialText.RESTRICTED + "."
            : DenialText.naming(behaviors::contains, "--allow-inspector"));
  }
}
