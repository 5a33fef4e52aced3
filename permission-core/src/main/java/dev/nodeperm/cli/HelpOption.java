package dev.nodeperm.cli;

import picocli.CommandLine.Option;

/** The option {@code --help} that every command has. */
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("unused") // Read by picocli.
  private boolean help;
}
