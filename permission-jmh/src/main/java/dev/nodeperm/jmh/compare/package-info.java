/**
 * One run that measures the library, the peers and the real runtime in turn, and writes down what
 * came out.
 */
@NullMarked
package dev.nodeperm.jmh.compare;

import org.jspecify.annotations.NullMarked;
