/**
 * What a launch is expected to do, and what is to be said where it does otherwise: what assertions
 * and files of cases have in common.
 */
@NullMarked
package dev.nodeperm.expect;

import org.jspecify.annotations.NullMarked;
