package dev.nodeperm;

import dev.nodeperm.options.LaunchOptions;
import dev.nodeperm.options.StartupFailure;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.Optional;

/** What starting a {@link NodeLaunch} comes to. Immutable, apart from the process permission of a started one. */
public sealed interface Launch {
  /** The release that was started. */
  NodeRelease release();

  /** Whether the model is on, and how. */
  enum Mode {
    /** The model is off; {@code process.permission} is undefined. */
    OFF,
    /** The model is on and denies. */
    ENFORCING,
    /** The model is on and reports instead of denying; {@code has} answers as if it denied. */
    AUDIT
  }

  /**
   * The process runs.
   *
   * @param release the release
   * @param mode whether the model is on
   * @param warnings the warnings that it prints while it starts, in order
   * @param granted what to ask; empty where the model is off
   * @param options the options as the release merged them
   */
  record Started(
      NodeRelease release,
      Mode mode,
      List<StartupWarning> warnings,
      Optional<ProcessPermission> granted,
      LaunchOptions options)
      implements Launch {

    /**
     * What to ask.
     *
     * @throws IllegalStateException if the model is off
     */
    public ProcessPermission permission() {
      return granted.orElseThrow(
          () -> new IllegalStateException("the permission model is off in this launch; see mode()"));
    }
  }

  /**
   * The process ends instead of running the program.
   *
   * @param release the release
   * @param failure how it ends, in its own words
   */
  record Failed(NodeRelease release, StartupFailure failure) implements Launch {}
}
