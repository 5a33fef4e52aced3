/** What launches come to beside one another. */
@NullMarked
package dev.nodeperm.analysis;

import org.jspecify.annotations.NullMarked;
