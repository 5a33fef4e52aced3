package dev.nodeperm;

import dev.nodeperm.launch.OptionSource;

/**
 * One path grant as the release really takes it. Immutable.
 *
 * @param option the option that grants it, such as {@code --allow-fs-read}
 * @param written the value as it was written
 * @param source where it was written
 * @param effective what the release compares paths with: resolved, and with {@code /*} at its end
 *     if it named an existing directory; {@code *} for everything
 * @param effect what became of the value
 * @param truncated whether a wildcard stands before the end, so that more is granted than the value
 *     seems to say
 */
public record EffectiveGrant(
    String option,
    String written,
    OptionSource source,
    String effective,
    Effect effect,
    boolean truncated) {

  /**
   * {@return what counts of {@link #effective}: up to its first wildcard if it is truncated, else
   * all of it}
   */
  public String taken() {
    return truncated ? effective.substring(0, effective.indexOf('*') + 1) : effective;
  }

  /** What became of a grant's value. */
  public enum Effect {
    /**
     * Taken as the exact path, or as everything that begins with what stands before its wildcard.
     */
    TAKEN,
    /** It names an existing directory, so everything below is granted. */
    WIDENED,
    /** Everything is granted. */
    EVERYTHING,
    /** The grants before it cover it, so that the release leaves it out. */
    COVERED,
    /** A grant of everything before it ended the reading. */
    IGNORED
  }
}
