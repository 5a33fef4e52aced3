/** Small JSON files that people write, each value with its place. */
@NullMarked
package dev.nodeperm.json;

import org.jspecify.annotations.NullMarked;
