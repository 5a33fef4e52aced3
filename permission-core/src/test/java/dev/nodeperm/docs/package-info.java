/**
 * Holds the documents against the code: every example is run, every link followed, every release
 * compared with the table.
 */
@NullMarked
package dev.nodeperm.docs;

import org.jspecify.annotations.NullMarked;
