package dev.nodeperm.cli;

import picocli.CommandLine.Option;

/** The option {@code --format} and the option {@code --help}. */
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "The form of the answer: ${COMPLETION-CANDIDATES}. Default: text.")
  private Format format = Format.TEXT;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("unused") // Read by picocli.
  private boolean help;

  Format value() {
    return format;
  }
}
