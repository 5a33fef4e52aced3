/** Paths as the runtime resolves them: lexically, on bytes, never asking a disk. */
@NullMarked
package dev.nodeperm.path;

import org.jspecify.annotations.NullMarked;
