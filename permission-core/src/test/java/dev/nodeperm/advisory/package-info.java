/** Tests of this package. */
@NullMarked
package dev.nodeperm.advisory;

import org.jspecify.annotations.NullMarked;
