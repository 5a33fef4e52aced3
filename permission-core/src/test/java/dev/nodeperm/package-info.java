/** Tests of what a user touches first. */
@NullMarked
package dev.nodeperm;

import org.jspecify.annotations.NullMarked;
