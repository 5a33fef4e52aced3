/**
 * What the runtime's own functions check: the catalogue of operations, and what a call of one comes
 * to in a launch.
 *
 * <p>The catalogue is data, in {@code .ops} resources beside this package; the code knows the
 * vocabulary that its rules are written in and nothing about single functions, apart from a few
 * walks over files. Every value is immutable.
 */
@NullMarked
package dev.nodeperm.operation;

import org.jspecify.annotations.NullMarked;
