package dev.nodeperm;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.release.Behavior;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The warnings that a process emits about its own permission model while it starts, in the order of
 * the release.
 */
final class PermissionWarnings {
  private record Caution(String option, String code) {}

  /** Everything but paths and the network; in this order whatever the order of the options. */
  private static final List<Caution> CAUTIONS =
      List.of(
          new Caution("--allow-addons", "PERM0001"),
          new Caution("--allow-child-process", "PERM0002"),
          new Caution("--allow-ffi", "PERM0003"),
          new Caution("--allow-inspector", "PERM0004"),
          new Caution("--allow-wasi", "PERM0005"),
          new Caution("--allow-worker", "PERM0006"),
          new Caution("--allow-openssl-store", "PERM0007"));

  private PermissionWarnings() {}

  /**
   * The warnings of a launch.
   *
   * @param implicit what the release grants for reading of its own accord
   */
  static List<StartupWarning> of(
      Set<Behavior> behaviors, LaunchOptions options, List<SourcedValue> implicit) {
    List<StartupWarning> warnings = new ArrayList<>();
    if (behaviors.contains(Behavior.EXPERIMENTAL_WARNING)) {
      boolean more = behaviors.contains(Behavior.EXPERIMENTAL_WARNING_SAYS_MIGHT_CHANGE);
      String text =
          "Permission is an experimental feature" + (more ? " and might change at any time" : "");
      warnings.add(new StartupWarning("ExperimentalWarning", null, text));
    }
    boolean codes = behaviors.contains(Behavior.WARNING_CODES);
    for (Caution caution : CAUTIONS) {
      if (options.isOn(caution.option())) {
        String text =
            "The flag "
                + caution.option()
                + " must be used with extreme caution. It could invalidate the permission model.";
        warnings.add(new StartupWarning("SecurityWarning", codes ? caution.code() : null, text));
      }
    }
    if (behaviors.contains(Behavior.COMMA_WARNING)) {
      List<SourcedValue> readable = new ArrayList<>(options.valuesOf("--allow-fs-read"));
      readable.addAll(implicit);
      commas(warnings, "--allow-fs-read", readable);
      commas(warnings, "--allow-fs-write", options.valuesOf("--allow-fs-write"));
    }
    if (options.isOn("--allow-net")) {
      warnings.add(
          new StartupWarning(
              "ExperimentalWarning", null, "The flag --allow-net is under experimental phase."));
    }
    return warnings;
  }

  /** Warns of a comma, but only where a single path is granted; the entry point is one, too. */
  private static void commas(
      List<StartupWarning> warnings, String option, List<SourcedValue> values) {
    if (values.size() == 1 && values.get(0).text().contains(",")) {
      String text =
          "The "
              + option
              + " CLI flag has changed. Passing a comma-separated list of paths is no longer valid."
              + " Documentation can be found at https://nodejs.org/api/permissions.html#file-system-permissions";
      warnings.add(new StartupWarning("Warning", null, text));
    }
  }
}
