package dev.nodeperm.cli;

import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code releases}: what releases there are, what one does, what changed between two. */
@Command(
    name = "releases",
    description = "Shows the behaviours of a release, or what changed between two.",
    customSynopsis = "nodeperm releases [--format text|json] [RELEASE [RELEASE]]",
    footer = {
      "",
      "Without a release: the releases whose binaries were measured. With one: everything in which it differs from",
      "others, with the releases that do the same. With two: what the second does and the first does not, and the",
      "other way round. A release that was not measured is shown as its nearest predecessor, and called extrapolated.",
      "",
      "Releases are written 24.* (a line), 24>=24.4.0 (a line from there on), 24<=24.3.0 (a line up to there),",
      "24.1.0-24.3.0 (a stretch) and 24+ (a line and all later ones).",
      "",
      "Exit code: 0; 2 wrong usage.",
      "",
      "Examples:",
      "  nodeperm releases 24.13.0",
      "  nodeperm releases 24.13.0 24.16.0"
    })
final class ReleasesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final FormatOption format = new FormatOption();

  @Parameters(arity = "0..2", paramLabel = "RELEASE", description = "Such as 24.13.0.")
  private List<String> releases = List.of();

  ReleasesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<NodeRelease> asked = releases.stream().map(NodeRelease::parse).toList();
    Answer answer =
        switch (asked.size()) {
          case 0 -> new MeasuredReleases();
          case 1 -> new ReleaseBehaviors(asked.get(0));
          default -> new ReleaseChanges(asked.get(0), asked.get(1));
        };
    return console.answer(answer, format.value());
  }
}
