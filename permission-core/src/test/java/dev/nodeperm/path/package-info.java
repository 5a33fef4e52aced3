/** Tests of this package. */
@NullMarked
package dev.nodeperm.path;

import org.jspecify.annotations.NullMarked;
