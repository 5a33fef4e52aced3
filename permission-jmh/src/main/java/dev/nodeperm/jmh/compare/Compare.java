package dev.nodeperm.jmh.compare;

import dev.nodeperm.jmh.MemoryReport;
import dev.nodeperm.jmh.compare.Case.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The entry point of {@code permission-jmh/compare}; {@code --help} says what it takes. */
public final class Compare {
  private Compare() {}

  /**
   * Measures and writes. Ends with 1 if something could not be measured, with 2 if the arguments
   * cannot be read.
   *
   * @param args the folder of the repository, then the options
   */
  public static void main(String[] args) throws IOException {
    List<String> options = List.of(args).subList(1, args.length);
    if (options.contains("--help")) {
      System.out.print(Settings.USAGE);
      return;
    }
    Settings settings;
    try {
      settings = Settings.parse(Path.of(args[0]), options);
    } catch (RuntimeException e) {
      System.err.println(e.getMessage());
      System.err.print(Settings.USAGE);
      System.exit(2);
      return;
    }
    Path scratch = Files.createTempDirectory("nodeperm-compare");
    Results results;
    try {
      results = measure(settings, scratch);
    } finally {
      delete(scratch);
    }
    write(results);
    System.out.println(results.noise());
    System.out.println("written to " + settings.folder());
    System.exit(results.failures().isEmpty() ? 0 : 1);
  }

  private static Results measure(Settings settings, Path scratch) throws IOException {
    String before = Machine.load();
    RealRuntime real =
        settings.node().isEmpty() ? null : new RealRuntime(RealBinary.of(settings.node()), scratch);
    Comparison comparison = new Comparison(settings, real);
    comparison.run();
    return new Results(
        LocalDate.now(ZoneOffset.UTC).toString(),
        Machine.facts(settings),
        settings,
        List.of(before, Machine.load()),
        comparison.measured(),
        MemoryReport.of(settings.starts()),
        new ArrayList<>(comparison.failures()));
  }

  private static void write(Results results) throws IOException {
    Path folder = Files.createDirectories(results.settings().folder());
    Files.writeString(folder.resolve("results.json"), JsonReport.of(results));
    Files.writeString(folder.resolve("results.md"), MarkdownReport.of(results));
    for (String shape : results.shapes(Section.DECISION)) {
      Files.writeString(
          folder.resolve(shape + ".svg"), Chart.of(shape, results.of(Section.DECISION, shape)));
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
