package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.ProcessPermission;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code grants}: what a launch really grants. */
@Command(
    name = "grants",
    description = "Shows what a launch really grants.",
    customSynopsis = "nodeperm grants --node RELEASE [OPTIONS] [-- RUNTIME-ARGUMENTS]",
    footer = {
      "",
      "Shows every grant as the release takes it, where it was written, and a mark where it grants more or less",
      "than it seems to say; then what is not granted and the warnings that the process prints.",
      "",
      "Exit code: 0; 2 wrong usage; 3 the launch fails.",
      "",
      "Example:",
      "  nodeperm grants --node 26.10.0 -- --permission --allow-fs-read=/app '--allow-fs-read=/etc/*.conf' \\",
      "      --allow-net=api.example.com server.js"
    })
final class GrantsCommand extends LaunchCommand {
  GrantsCommand(Console console) {
    super(console);
  }

  @Override
  Answer ask(Launch.Started started, ProcessPermission permission) {
    List<SwitchGrant> switches =
        permission.grantedSwitches().stream().map(scope -> SwitchGrant.of(started, scope)).toList();
    return new GrantsAnswer(started, permission.grants(), switches);
  }
}
