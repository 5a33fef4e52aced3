package dev.nodeperm.jmh.compare;

import java.util.Collections;
import java.util.List;

/**
 * What came out for a case.
 *
 * @param what the case
 * @param forks one or more processes, in the order in which they ran
 */
record Measured(Case what, List<Fork> forks) {
  /** The median of the forks' CPU times. */
  double cpu() {
    return Fork.median(forks.stream().map(Fork::cpu).toList());
  }

  /** The median of the forks' wall times. */
  double wall() {
    return Fork.median(forks.stream().map(Fork::wall).toList());
  }

  /** How far the forks' CPU times lie apart, as a share of their median. */
  double spread() {
    List<Double> all = forks.stream().map(Fork::cpu).toList();
    return (Collections.max(all) - Collections.min(all)) / cpu();
  }
}
