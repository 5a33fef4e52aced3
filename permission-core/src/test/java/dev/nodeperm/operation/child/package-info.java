/** Tests of this package. */
@NullMarked
package dev.nodeperm.operation.child;

import org.jspecify.annotations.NullMarked;
