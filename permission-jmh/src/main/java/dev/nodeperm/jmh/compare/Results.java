package dev.nodeperm.jmh.compare;

import dev.nodeperm.jmh.MemoryReport;
import dev.nodeperm.jmh.compare.Case.Section;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came out of a run.
 *
 * @param date when it began
 * @param machine where and with what; see {@link Machine}
 * @param settings what was asked for
 * @param loads the load of the machine before and after
 * @param measured the cases that were measured
 * @param memory what launches keep
 * @param failures the cases that could not be measured, and why
 */
record Results(
    String date,
    Map<String, String> machine,
    Settings settings,
    List<String> loads,
    List<Measured> measured,
    List<MemoryReport.Row> memory,
    List<String> failures) {

  List<Measured> of(Section section, String shape) {
    return measured.stream()
        .filter(one -> one.what().section() == section && one.what().shape().equals(shape))
        .toList();
  }

  List<String> shapes(Section section) {
    return measured.stream()
        .map(Measured::what)
        .filter(what -> what.section() == section)
        .map(Case::shape)
        .distinct()
        .toList();
  }

  static List<String> subjects(List<Measured> of) {
    return of.stream().map(one -> one.what().subject()).distinct().toList();
  }

  static List<Integer> grants(List<Measured> of) {
    return of.stream().map(one -> one.what().grants()).distinct().sorted().toList();
  }

  static Optional<Measured> find(List<Measured> of, String subject, int grants) {
    return of.stream()
        .filter(one -> one.what().subject().equals(subject) && one.what().grants() == grants)
        .findFirst();
  }

  /**
   * How far the processes of one case lie apart, half of the cases and at most; shares of the
   * median.
   */
  String noise() {
    List<Measured> repeated = measured.stream().filter(one -> one.forks().size() > 1).toList();
    if (repeated.isEmpty()) {
      return "Every case was measured by one process only: nothing is known about the noise.";
    }
    double median = Fork.median(repeated.stream().map(Measured::spread).toList());
    Measured worst =
        repeated.stream().max(Comparator.comparingDouble(Measured::spread)).orElseThrow();
    return String.format(
        Locale.ROOT,
        "The processes that measured one case lie %.0f %% apart in the median of all cases, and %.0f %% at most"
            + " (%s, %s, %s, %d grants). Load of the machine: %s before, %s after.",
        100 * median,
        100 * worst.spread(),
        worst.what().section().title(),
        worst.what().subject(),
        worst.what().shape(),
        worst.what().grants(),
        loads.get(0),
        loads.get(1));
  }
}
