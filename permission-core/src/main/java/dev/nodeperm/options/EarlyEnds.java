package dev.nodeperm.options;

import static dev.nodeperm.release.Behavior.BENCH;
import static dev.nodeperm.release.Behavior.FIPS_FAILURE_0;
import static dev.nodeperm.release.Behavior.FIPS_FAILURE_103;
import static dev.nodeperm.release.Behavior.FIPS_FAILURE_NAMED;
import static dev.nodeperm.release.Behavior.VFS_MOUNT;

import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Options that end the process although the parser takes them. */
final class EarlyEnds {
  private static final int REFUSED = 9;
  private static final int REFUSED_LATER = 12;
  private static final List<String> PRINTING =
      List.of("--version", "--completion-bash", "--v8-options");
  private static final List<String> BENCH_OPTIONS =
      List.of(
          "--bench",
          "--bench-isolation",
          "--bench-name-pattern",
          "--bench-reporter",
          "--bench-reporter-destination",
          "--bench-samples",
          "--bench-warmup");

  private EarlyEnds() {}

  /**
   * The failure on options that are looked at after each source, before the engine's flags; or
   * null.
   */
  static @Nullable StartupFailure afterSource(NodeRelease release, OptionState state) {
    for (SourcedValue revert : state.all("--security-revert")) {
      if (!SecurityReverts.isKnown(release, revert.text())) {
        return StartupFailure.exit(
            REFUSED_LATER,
            "Error: Attempt to revert an unknown CVE [" + revert.text() + "]",
            revert.source());
      }
    }
    if (!Set.of("", "delete", "throw").contains(state.text("--disable-proto"))) {
      return StartupFailure.exit(
          REFUSED_LATER, "invalid mode passed to --disable-proto", state.source("--disable-proto"));
    }
    return null;
  }

  /** The end of a process whose options are all read, or null if it goes on to the program. */
  static @Nullable StartupFailure of(
      NodeRelease release, OptionState state, List<SourcedValue> rest) {
    StartupFailure failure = unlocked(release, state);
    if (failure != null || state.has("--run")) {
      return failure;
    }
    for (String printing : PRINTING) {
      if (state.isOn(printing)) {
        return StartupFailure.exit(0, "", state.source(printing));
      }
    }
    for (String fips : List.of("--force-fips", "--enable-fips")) {
      if (state.isOn(fips)) {
        return withoutProvider(release, fips, state.source(fips));
      }
    }
    if (state.isOn("--build-snapshot")
        && !state.isFilled("--build-snapshot-config")
        && rest.isEmpty()) {
      return StartupFailure.exit(
          REFUSED,
          "--build-snapshot must be used with an entry point script.",
          state.source("--build-snapshot"));
    }
    return null;
  }

  /** The failure on an option that another must allow. */
  private static @Nullable StartupFailure unlocked(NodeRelease release, OptionState state) {
    if (release.has(BENCH) && !state.isOn("--experimental-bench")) {
      for (String option : BENCH_OPTIONS) {
        if (state.has(option) || state.isOn(option)) {
          return StartupFailure.exit(
              REFUSED,
              "--experimental-bench is required to use --bench or related options",
              state.source(option));
        }
      }
    }
    if (release.has(VFS_MOUNT) && !state.isOn("--experimental-vfs")) {
      for (String option : List.of("--vfs-mount", "--vfs-load")) {
        if (state.has(option)) {
          return StartupFailure.exit(
              REFUSED, "--vfs-mount requires --experimental-vfs", state.source(option));
        }
      }
    }
    return null;
  }

  /** The official binaries carry no FIPS provider, so the options that demand one always fail. */
  private static StartupFailure withoutProvider(
      NodeRelease release, String option, @Nullable OptionSource source) {
    if (release.has(FIPS_FAILURE_NAMED)) {
      return StartupFailure.exit(
          1,
          option
              + " requires an active OpenSSL provider named \"fips\". FIPS mode is configured through OpenSSL; see"
              + " https://nodejs.org/api/crypto.html#fips-mode",
          source);
    }
    int code = release.has(FIPS_FAILURE_103) ? 103 : release.has(FIPS_FAILURE_0) ? 0 : 1;
    return StartupFailure.exit(code, "OpenSSL error when trying to enable FIPS:", source);
  }
}
