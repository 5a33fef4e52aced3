/** Benchmarks of the library; nothing here is published. */
@NullMarked
package dev.nodeperm.jmh;

import org.jspecify.annotations.NullMarked;
