/**
 * Releases and launches as arguments of tests, for JUnit Jupiter 6, which whoever uses this package
 * brings along: {@link dev.nodeperm.junit.NodeReleases} and {@link dev.nodeperm.junit.Launched}.
 */
@NullMarked
package dev.nodeperm.junit;

import org.jspecify.annotations.NullMarked;
