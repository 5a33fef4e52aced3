package dev.nodeperm.advisory;

import org.jspecify.annotations.Nullable;

/**
 * An advisory that a release has, and whether a launch is exposed to it; see {@link Advisories} for
 * an example.
 *
 * @param advisory what the release has
 * @param operation a call that this launch lets through and that a release with the fix refuses, or
 *     that has no effect beyond the grants there; null if the launch is not exposed
 */
public record Exposure(Advisory advisory, @Nullable String operation) {
  /** {@return whether the launch is exposed} */
  public boolean exposed() {
    return operation != null;
  }
}
