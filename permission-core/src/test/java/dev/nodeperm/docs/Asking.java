package dev.nodeperm.docs;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.options.OptionTable;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Launches on all releases, for the tables of the documents. */
final class Asking {
  private Asking() {}

  /** The flag that switches the model on. */
  static String modelFlag(NodeRelease release) {
    return OptionTable.of(release).has("--permission")
        ? "--permission"
        : "--experimental-permission";
  }

  /** A launch with the model on in {@code /srv}; empty if it fails. */
  static Optional<Launch.Started> started(
      NodeRelease release, List<String> arguments, @Nullable String config) {
    List<String> words = new ArrayList<>(List.of(modelFlag(release)));
    words.addAll(arguments);
    NodeLaunch launch = NodeLaunch.on(release).directory("/srv").withoutFiles();
    Launch outcome = (config == null ? launch : launch.config(config)).args(words).start();
    return outcome instanceof Launch.Started started ? Optional.of(started) : Optional.empty();
  }

  /** Whether a release takes an option of this name, be it by another name of an option. */
  static boolean knows(NodeRelease release, String option) {
    return !fails(NodeLaunch.on(release).args(option, "-e", "0"), "bad option");
  }

  /** Whether a release takes the option from NODE_OPTIONS. */
  static boolean takesFromEnvironment(NodeRelease release, String option) {
    NodeLaunch launch = NodeLaunch.on(release).args("-e", "0").nodeOptions(option);
    return knows(release, option) && !fails(launch, "not allowed in NODE_OPTIONS");
  }

  private static boolean fails(NodeLaunch launch, String message) {
    return launch.withoutFiles().start() instanceof Launch.Failed failed
        && failed.failure().message().contains(message);
  }
}
