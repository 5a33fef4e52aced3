package dev.nodeperm.jmh.compare;

import java.util.List;

/**
 * What one process measured: medians over its iterations.
 *
 * @param cpu CPU time of the calling thread, nanoseconds for each operation
 * @param wall time that passed, nanoseconds for each operation
 */
record Fork(double cpu, double wall) {
  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
