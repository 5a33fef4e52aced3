/** Runs the command line tool in this process. */
@NullMarked
package dev.nodeperm.cli;

import org.jspecify.annotations.NullMarked;
