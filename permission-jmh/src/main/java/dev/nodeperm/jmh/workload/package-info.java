/**
 * The grants and the references that everything here is measured with, from a seed, with the
 * answers of the model.
 */
@NullMarked
package dev.nodeperm.jmh.workload;

import org.jspecify.annotations.NullMarked;
