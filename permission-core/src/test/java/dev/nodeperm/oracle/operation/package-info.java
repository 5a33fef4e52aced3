/**
 * What operations do on real binaries, held against the catalogue.
 *
 * <p>{@link dev.nodeperm.oracle.operation.OperationNode} makes calls on a release under a set of
 * grants, each in a small tree of its own, and says what became of them.
 */
@NullMarked
package dev.nodeperm.oracle.operation;

import org.jspecify.annotations.NullMarked;
