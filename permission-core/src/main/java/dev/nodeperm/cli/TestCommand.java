package dev.nodeperm.cli;

import dev.nodeperm.cases.CaseFile;
import dev.nodeperm.cases.CaseFileException;
import dev.nodeperm.cases.CaseResult;
import dev.nodeperm.cases.CaseRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code test}: whether launches answer as a file of cases expects. */
@Command(
    name = "test",
    description = "Runs files of cases: launches, and what they are expected to answer.",
    customSynopsis = "nodeperm test [OPTIONS] FILE...",
    footer = {
      "",
      "A case names releases, a command line and a config file, and says what is granted and denied and why.",
      "Config files are looked for beside the file of cases. Nothing is run but this tool.",
      "",
      "Exit code: 0 all as expected; 1 not all; 2 wrong usage, or a file that is not of the form.",
      "",
      "Example:",
      "  nodeperm test --format junit cases.json > report.xml"
    })
final class TestCommand implements Callable<Integer> {
  /** The form of the report. */
  enum ReportFormat {
    TEXT,
    JSON,
    JUNIT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "A file of cases, in JSON.")
  private List<String> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "text|json|junit",
      description =
          "The form of the report: ${COMPLETION-CANDIDATES}; junit is the XML of JUnit. Default: text.")
  private ReportFormat format = ReportFormat.TEXT;

  @Mixin
  @SuppressWarnings("unused") // Read by picocli.
  private final HelpOption help = new HelpOption();

  TestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Map<String, CaseFile> read = new LinkedHashMap<>();
    for (String file : files) {
      try {
        read.put(file, CaseFile.read(TextFile.read(spec, file, file), folder(file)));
      } catch (CaseFileException e) {
        return refuse(file, e);
      }
    }
    Map<String, List<CaseResult>> results = new LinkedHashMap<>();
    read.forEach((file, cases) -> results.put(file, CaseRun.of(cases)));
    return switch (format) {
      case TEXT -> console.answer(new CaseReport(results), Format.TEXT);
      case JSON -> console.answer(new CaseReport(results), Format.JSON);
      case JUNIT -> console.answer(new CaseJunitReport(results), Format.TEXT);
    };
  }

  private int refuse(String file, CaseFileException e) {
    BadCaseFile answer = new BadCaseFile(file, e);
    if (format == ReportFormat.JSON) {
      return console.answer(answer, Format.JSON);
    }
    StringBuilder text = new StringBuilder();
    answer.text(text);
    console.err().print(text);
    return answer.exitCode();
  }

  private static String folder(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : file.substring(0, Math.max(1, slash));
  }
}
