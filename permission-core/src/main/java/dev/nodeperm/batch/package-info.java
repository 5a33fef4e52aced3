/**
 * Launches and questions as JSON lines: one request a line in, one answer a line out.
 *
 * <p>{@code docs/batch.md} describes the form. It can carry values that Java's types cannot, such
 * as a number where the runtime wants a string.
 */
@NullMarked
package dev.nodeperm.batch;

import org.jspecify.annotations.NullMarked;
