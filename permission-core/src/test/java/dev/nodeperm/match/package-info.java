/** Tests of this package. */
@NullMarked
package dev.nodeperm.match;

import org.jspecify.annotations.NullMarked;
