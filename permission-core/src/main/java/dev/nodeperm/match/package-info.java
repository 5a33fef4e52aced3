/**
 * The grant tree: what a release builds from the paths it was granted, and how it looks a path up.
 *
 * <p>Everything that the releases do is done, bug for bug; {@code docs/semantics/matching.md} says
 * it in words.
 */
@NullMarked
package dev.nodeperm.match;

import org.jspecify.annotations.NullMarked;
