package dev.nodeperm.cli;

import dev.nodeperm.release.NodeRelease;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The tool without a command. */
@Command(
    name = "nodeperm",
    description =
        "Says what the permission model of a given Node.js release decides. Nothing is run.",
    versionProvider = RootCommand.Version.class,
    customSynopsis = {
      "nodeperm COMMAND [OPTIONS] [-- RUNTIME-ARGUMENTS]",
      "       nodeperm stands for: java -jar nodeperm.jar",
      "",
      "What follows the first -- is the command line of the runtime, as it would follow \"node\"."
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Exit code: 0 granted, or done; 1 denied; 2 wrong usage; 3 the launch fails, and the answer says why;",
      "4 the tool itself is in trouble.",
      "",
      "Examples:",
      "  nodeperm has --node 24.13.0 fs.read /app/config/key.pem -- \\",
      "      --permission '--allow-fs-read=/app/config/*.json' server.js",
      "  nodeperm grants --node 26.10.0 -- --permission --allow-net=api.example.com server.js",
      "  nodeperm releases 24.13.0 24.16.0",
      "  nodeperm has --help"
    })
final class RootCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Mixin
  @SuppressWarnings("unused") // Read by picocli.
  private final HelpOption help = new HelpOption();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and the releases it was measured against.")
  @SuppressWarnings("unused") // Read by picocli.
  private boolean version;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "Which command?");
    }
  }

  /** The version, from the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      int count = NodeRelease.known().size();
      return new String[] {
        "nodeperm " + (version == null ? "(not from a jar)" : version),
        count + " releases measured, " + NodeRelease.known().get(0) + " to " + NodeRelease.newest()
      };
    }
  }
}
