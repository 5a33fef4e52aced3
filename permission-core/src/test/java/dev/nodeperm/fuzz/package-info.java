/**
 * Fuzz targets: whatever comes in, nothing but the declared errors comes out. The build replays
 * known inputs; {@code docs/quality.md} says how to fuzz.
 */
@NullMarked
package dev.nodeperm.fuzz;

import org.jspecify.annotations.NullMarked;
