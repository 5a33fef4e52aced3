package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.advisory.Advisories;
import picocli.CommandLine.Command;

/** {@code advisories}: the published vulnerabilities that a launch is exposed to. */
@Command(
    name = "advisories",
    description =
        "Lists the vulnerabilities of the model in a release, and which a launch is exposed to.",
    customSynopsis = "nodeperm advisories --node RELEASE [OPTIONS] [-- RUNTIME-ARGUMENTS]",
    footer = {
      "",
      "For each exposed one a call is given that the release lets through and that a release with the fix refuses.",
      "",
      "Exit code: 0 exposed to none; 1 exposed; 2 wrong usage; 3 the launch fails.",
      "",
      "Example:",
      "  nodeperm advisories --node 24.12.0 -- --permission '--allow-fs-read=/app/*' server.js"
    })
final class AdvisoriesCommand extends LaunchCommand {
  AdvisoriesCommand(Console console) {
    super(console);
  }

  @Override
  Answer ask(Launch.Started started, ProcessPermission permission) {
    return new AdvisoriesReport(started, Advisories.of(started));
  }
}
