/**
 * Makes requests at random, each topic in a file of its own; the same seed gives the same requests.
 */
@NullMarked
package dev.nodeperm.oracle.generate;

import org.jspecify.annotations.NullMarked;
