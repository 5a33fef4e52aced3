package dev.nodeperm.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option {@code --format} and the option {@code --help}. */
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "The form of the answer: ${COMPLETION-CANDIDATES}. Default: text.")
  private Format format = Format.TEXT;

  @Mixin
  @SuppressWarnings("unused") // Read by picocli.
  private final HelpOption help = new HelpOption();

  Format value() {
    return format;
  }
}
