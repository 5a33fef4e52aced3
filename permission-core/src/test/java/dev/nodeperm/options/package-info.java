/** Tests of reading options, and the generator of the option table. */
@NullMarked
package dev.nodeperm.options;

import org.jspecify.annotations.NullMarked;
