/**
 * Errors in what the caller passes to this library.
 *
 * <p>What the modelled runtime itself would reject (an unknown option, a malformed config file) is
 * no error here: it is a launch that fails, with the runtime's own words.
 */
@NullMarked
package dev.nodeperm.error;

import org.jspecify.annotations.NullMarked;
