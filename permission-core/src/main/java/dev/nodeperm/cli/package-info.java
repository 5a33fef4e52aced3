/**
 * The command line tool: reads arguments, asks the library, writes answers as text or JSON. Knows
 * nothing about Node.js itself.
 */
@NullMarked
package dev.nodeperm.cli;

import org.jspecify.annotations.NullMarked;
