/**
 * What the words of a launch come to: its options, each with the place it was written at, or the
 * failure that the release stops with instead.
 */
@NullMarked
package dev.nodeperm.launch;

import org.jspecify.annotations.NullMarked;
