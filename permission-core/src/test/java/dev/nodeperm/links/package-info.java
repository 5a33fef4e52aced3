/** Tests of this package. */
@NullMarked
package dev.nodeperm.links;

import org.jspecify.annotations.NullMarked;
