package dev.nodeperm.cli;

import dev.nodeperm.NodeLaunch;
import dev.nodeperm.analysis.LaunchDifference;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code diff}: what two launches differ in. */
@Command(
    name = "diff",
    description = "Says what two launches differ in, each time with a path that shows it.",
    customSynopsis = {
      "nodeperm diff --node RELEASE --to RELEASE [OPTIONS] [-- RUNTIME-ARGUMENTS]",
      "       nodeperm diff --node RELEASE [OPTIONS] -- RUNTIME-ARGUMENTS --vs RUNTIME-ARGUMENTS"
    },
    footer = {
      "",
      "The second launch is the first, but for what --to, --to-config and the arguments behind --vs"
          + " say. All",
      "absolute paths are compared, and all scopes; what a relative path means is not.",
      "",
      "Exit code: 0 they start alike and grant the same; 1 they do not; 2 wrong usage.",
      "",
      "Examples:",
      "  nodeperm diff --node 24.13.0 --to 26.10.0 -- --permission --allow-fs-read=/app server.js",
      "  nodeperm diff --node 26.10.0 -- --permission --allow-fs-read=/app/* a.js \\",
      "      --vs --permission --allow-fs-read=/app* a.js"
    })
final class DiffCommand implements Callable<Integer> {
  private static final String VERSUS = "--vs";

  private final Console console;

  @Mixin private final LaunchArguments launch = new LaunchArguments();
  @Mixin private final FormatOption format = new FormatOption();

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--to",
      paramLabel = "RELEASE",
      description = "The release of the second launch. Default: that of the first.")
  private @Nullable String release;

  @Option(
      names = "--to-config",
      paramLabel = "FILE",
      description = "The config file of the second launch. Default: that of the first.")
  private @Nullable String config;

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<String> words = console.runtimeArguments();
    int cut = words.indexOf(VERSUS);
    if (cut < 0 && release == null && config == null) {
      throw TextFile.wrong(
          spec, "there is nothing to compare with: give --vs, --to or --to-config, too");
    }
    NodeLaunch first = launch.read(cut < 0 ? words : words.subList(0, cut));
    NodeLaunch second = cut < 0 ? first : first.args(words.subList(cut + 1, words.size()));
    if (release != null) {
      second = second.with(NodeRelease.parse(release));
    }
    if (config != null) {
      second = second.configFile(config);
    }
    LaunchDifference difference = LaunchDifference.between(first.start(), second.start());
    return console.answer(new DiffAnswer(first, second, difference), format.value());
  }
}
