/** Which releases there are and what each does differently, as data. */
@NullMarked
package dev.nodeperm.release;

import org.jspecify.annotations.NullMarked;
