/** Tests of this package. */
@NullMarked
package dev.nodeperm.filesystem;

import org.jspecify.annotations.NullMarked;
