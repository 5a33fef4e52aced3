package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.links.Reach;
import dev.nodeperm.links.ReachAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reach}: what a path really reaches. */
@Command(
    name = "reach",
    description = "Says what a path is granted as, and what the kernel opens for it.",
    customSynopsis = "nodeperm reach --node RELEASE [OPTIONS] SCOPE PATH [-- RUNTIME-ARGUMENTS]",
    footer = {
      "",
      "The runtime decides on the text of a path; the kernel follows links. The answer is one of: inside (granted, and",
      "what it reaches is granted), escapes (granted, but it reaches what is not granted), shadowed (denied, though it",
      "would reach what is granted), denied, fails (granted, but nothing can be opened). For fs.write a file that is",
      "not there is made.",
      "",
      "Exit code: 0 inside; 1 any other answer; 2 wrong usage, or has() itself throws; 3 the launch fails.",
      "",
      "Example:",
      "  nodeperm reach --node 24.13.0 fs.read /app/link/../key.pem -- --permission --allow-fs-read=/app server.js"
    })
final class ReachCommand extends LaunchCommand {
  @Parameters(
      index = "0",
      paramLabel = "SCOPE",
      description = "The scope: fs.read, fs.write or fs.")
  private String scope = "";

  @Parameters(
      index = "1",
      paramLabel = "PATH",
      description =
          "The path as the program passes it, absolute or from the directory in which it starts.")
  private String path = "";

  @Option(
      names = "--no-follow",
      description = "Take a link at the end itself, as lstat, readlink, unlink and rename do.")
  private boolean entryItself;

  ReachCommand(Console console) {
    super(console);
  }

  @Override
  Answer ask(Launch.Started started, ProcessPermission permission) {
    Reach reach = Reach.of(started);
    ReachAnswer answer = entryItself ? reach.askEntry(scope, path) : reach.ask(scope, path);
    return new ReachReport(started, answer);
  }
}
