package dev.nodeperm.jmh.compare;

import dev.nodeperm.jmh.MemoryReport;
import dev.nodeperm.jmh.compare.Case.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Results as tables for people: CPU time, and how many times ours it is. */
final class MarkdownReport {
  /** From which spread on a figure is followed by it. */
  private static final double NOISY = 0.1;

  private final Results results;
  private final StringBuilder text = new StringBuilder();

  private MarkdownReport(Results results) {
    this.results = results;
  }

  static String of(Results results) {
    MarkdownReport report = new MarkdownReport(results);
    report.head();
    report.section(Section.DECISION, report::decisions);
    report.section(Section.THREADS, report::threads);
    report.section(Section.ADVERSARY, report::adversaries);
    report.section(Section.START, report::starts);
    if (!results.memory().isEmpty()) {
      report.memory();
    }
    return report.text.toString();
  }

  /** Writes a section that something was measured for. */
  private void section(Section section, Runnable writer) {
    if (!results.shapes(section).isEmpty()) {
      writer.run();
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void head() {
    line("# Results\n");
    line(
        "Written by `permission-jmh/compare` on "
            + results.date()
            + "; [what it measures](README.md).\n");
    line("| | |\n|---|---|");
    results.machine().forEach((name, value) -> line("| " + name + " | " + value + " |"));
    line("");
    line(results.noise() + "\n");
    line(
        "CPU time of the calling thread for one operation, the median of "
            + results.settings().rounds());
    line(
        "processes, and how many times ours it is. Where processes lie more than 10 % apart, ± says how far each lies");
    line("from the middle.\n");
    results.failures().forEach(failure -> line("**Not measured**: " + failure + "\n"));
  }

  private void decisions() {
    line("## " + Section.DECISION.title());
    for (String shape : results.shapes(Section.DECISION)) {
      line("\n### " + shape + "\n");
      line("![CPU time against the number of grants](" + shape + ".svg)\n");
      table("grants", results.of(Section.DECISION, shape));
    }
  }

  private void table(String corner, List<Measured> measured) {
    List<Integer> columns = Results.grants(measured);
    List<String> heads = columns.stream().map(n -> String.format(Locale.ROOT, "%,d", n)).toList();
    line("| " + corner + " | " + String.join(" | ", heads) + " |");
    line("|---" + "|--:".repeat(columns.size()) + "|");
    for (String subject : Results.subjects(measured)) {
      List<String> cells = new ArrayList<>();
      for (int grants : columns) {
        Optional<Measured> ours = Results.find(measured, Case.OURS, grants);
        cells.add(Results.find(measured, subject, grants).map(one -> cell(one, ours)).orElse(""));
      }
      line("| " + subject + " | " + String.join(" | ", cells) + " |");
    }
  }

  private static String cell(Measured one, Optional<Measured> ours) {
    String cell = time(one.cpu());
    if (one.spread() > NOISY) {
      cell += String.format(Locale.ROOT, " ± %.0f %%", 50 * one.spread());
    }
    if (!one.what().isOurs() && ours.isPresent()) {
      double ratio = one.cpu() / ours.get().cpu();
      cell += String.format(Locale.ROOT, ratio < 100 ? " (%.1f x)" : " (%,.0f x)", ratio);
    }
    return cell;
  }

  static String time(double nanos) {
    if (nanos < 10_000) {
      return String.format(Locale.ROOT, nanos < 100 ? "%.1f ns" : "%.0f ns", nanos);
    }
    return nanos < 10_000_000
        ? String.format(Locale.ROOT, "%.1f µs", nanos / 1e3)
        : String.format(Locale.ROOT, "%,.0f ms", nanos / 1e6);
  }

  private void threads() {
    line("\n## " + Section.THREADS.title() + "\n");
    line("By the wall clock, which is what a second thread is for; 2.00 would be perfect.\n");
    line("| shape | grants | one thread | each of two | throughput |\n|---|--:|--:|--:|--:|");
    for (String shape : results.shapes(Section.THREADS)) {
      for (Measured two : results.of(Section.THREADS, shape)) {
        int grants = two.what().grants();
        Results.find(results.of(Section.DECISION, shape), Case.OURS, grants)
            .ifPresent(
                one ->
                    line(
                        String.format(
                            Locale.ROOT,
                            "| %s | %,d | %s | %s | %.2f x |",
                            shape,
                            grants,
                            time(one.wall()),
                            time(two.wall()),
                            2 * one.wall() / two.wall())));
      }
    }
  }

  private void adversaries() {
    line("\n## " + Section.ADVERSARY.title() + "\n");
    line("| what | grants | one decision |\n|---|--:|--:|");
    for (String shape : results.shapes(Section.ADVERSARY)) {
      for (Measured one : results.of(Section.ADVERSARY, shape)) {
        line(
            String.format(
                Locale.ROOT,
                "| %s | %,d | %s |",
                shape,
                one.what().grants(),
                cell(one, Optional.empty())));
      }
    }
  }

  private void starts() {
    line("\n## " + Section.START.title() + "\n");
    line(
        "From the text of a config file to the first answer; `drop` takes one of 10,000 grants back. For the real");
    line(
        "runtime from the start of the process to the first line of its program, all threads together.\n");
    for (String shape : results.shapes(Section.START)) {
      table(shape, results.of(Section.START, shape));
      line("");
    }
  }

  private void memory() {
    line("## Memory\n");
    line(
        "What can be reached from the permissions, and from each field of the grants of reading. The matcher among");
    line("them is what `has` needs. Fields share objects.\n");
    line("| part | grants | bytes | bytes for each grant |\n|---|--:|--:|--:|");
    for (MemoryReport.Row row : results.memory()) {
      line(
          String.format(
              Locale.ROOT,
              "| `%s` | %,d | %,d | %.1f |",
              row.part(),
              row.grants(),
              row.bytes(),
              row.each()));
    }
  }
}
