package dev.nodeperm.options;

import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Options that end the process although the parser takes them. */
final class EarlyEnds {
  private static final int REFUSED = 9;
  private static final int REFUSED_LATER = 12;
  private static final List<String> PRINTING = List.of("--version", "--completion-bash", "--v8-options", "--help");

  private EarlyEnds() {}

  /** The failure on options that are looked at after each source, before the engine's flags; or null. */
  static @Nullable StartupFailure afterSource(NodeRelease release, OptionState state) {
    for (SourcedValue revert : state.all("--security-revert")) {
      return StartupFailure.exit(
          REFUSED_LATER, "Error: Attempt to revert an unknown CVE [" + revert.text() + "]", revert.source());
    }
    if (!Set.of("", "delete", "throw").contains(state.text("--disable-proto"))) {
      return StartupFailure.exit(
          REFUSED_LATER, "invalid mode passed to --disable-proto", state.source("--disable-proto"));
    }
    return null;
  }

  /** The end of a process whose options are all read, or null if it goes on to the program. */
  static @Nullable StartupFailure of(NodeRelease release, OptionState state, List<SourcedValue> rest) {
    for (String printing : PRINTING) {
      if (state.isOn(printing)) {
        return StartupFailure.exit(0, "", state.source(printing));
      }
    }
    if (state.isOn("--build-snapshot") && !state.has("--build-snapshot-config") && rest.isEmpty()) {
      return StartupFailure.exit(
          REFUSED,
          "--build-snapshot must be used with an entry point script.",
          state.source("--build-snapshot"));
    }
    return null;
  }
}
