/**
 * The comparison with real binaries: fetches releases, asks them, and holds the answers against
 * those of this library.
 *
 * <p>A request and its answer are lines of JSON in the form of the command {@code batch}. {@link
 * dev.nodeperm.oracle.RealNode} answers by starting the release; {@link
 * dev.nodeperm.oracle.Subject} is what is tested. Everything that the tests know about a release
 * was said by its binary.
 */
@NullMarked
package dev.nodeperm.oracle;

import org.jspecify.annotations.NullMarked;
