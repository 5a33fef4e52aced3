/** Tests of this package. */
@NullMarked
package dev.nodeperm.batch;

import org.jspecify.annotations.NullMarked;
