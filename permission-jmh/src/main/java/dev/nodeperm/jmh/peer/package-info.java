/** Other ways to decide whether a path is granted, as a program would use them. */
@NullMarked
package dev.nodeperm.jmh.peer;

import org.jspecify.annotations.NullMarked;
