package dev.nodeperm.docs;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.options.OptionTable;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;

/** What each release makes of config files, asked of every release. */
final class ConfigTable {
  private static final String SECTION = "{\"permission\": {\"allow-fs-read\": [\"/granted\"]}}";
  private static final String OPTIONS =
      "{\"nodeOptions\": {\"permission\": true, \"allow-fs-read\": [\"/granted\"]}}";
  private static final String UNKNOWN = "{\"nobody\": {}}";

  private ConfigTable() {}

  static String text() {
    LineTable table = new LineTable("A config file with");
    table.row("`permission`, the model not switched on", r -> outcome(r, SECTION, List.of()));
    table.row(
        "`permission`, and `--permission` given",
        r -> outcome(r, SECTION, List.of("--permission")));
    table.row("`nodeOptions` that switch the model on", r -> outcome(r, OPTIONS, List.of()));
    table.row("an unknown namespace", r -> outcome(r, UNKNOWN, List.of()));
    table.row(
        "`permission` in one of several `configs`",
        r -> outcome(r, versions(r), List.of("--permission")));
    return "What a launch with the file makes of it. [The rules](../semantics/config-file.md).\n\n"
        + table;
  }

  private static String versions(NodeRelease release) {
    return "{\"configs\": [{\"nodeVersion\": "
        + release.major()
        + ", \"config\": "
        + SECTION
        + "}]}";
  }

  private static String outcome(NodeRelease release, String config, List<String> words) {
    if (!OptionTable.of(release).has("--experimental-config-file")) {
      return "";
    }
    NodeLaunch launch = NodeLaunch.on(release).directory("/srv").withoutFiles().config(config);
    List<String> arguments = new ArrayList<>(words);
    arguments.addAll(List.of("-e", "0"));
    Launch outcome = launch.args(arguments).start();
    if (outcome instanceof Launch.Failed failed) {
      return "the start fails (" + failed.failure().exitCode() + ")";
    }
    Launch.Started started = (Launch.Started) outcome;
    return started
        .granted()
        .map(p -> p.has("fs.read", "/granted") ? "applied" : "ignored")
        .orElse("ignored, the model is off");
  }
}
