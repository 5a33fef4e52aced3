/** Tests of this package. */
@NullMarked
package dev.nodeperm.release;

import org.jspecify.annotations.NullMarked;
