/**
 * From the bytes of a {@code node.config.json} to the words that it adds to a launch, or to the
 * failure that the release stops with instead.
 *
 * <p>The releases read the file lazily: one pass marks where its tokens begin and checks nothing
 * but the encoding, the quotes and the control characters within strings; after that only what is
 * asked for is looked at. So some malformed files are taken, others are refused with a message
 * about what was being looked for, and brackets match by count rather than by kind. A strict JSON
 * parser cannot say which, hence the small reader of this package: {@code TokenIndex} marks, {@code
 * Cursor} walks, {@code Strings} and {@code Numbers} convert.
 */
@NullMarked
package dev.nodeperm.options.config;

import org.jspecify.annotations.NullMarked;
