package dev.nodeperm.cli;

import dev.nodeperm.NodeLaunch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that, with what follows {@code --}, make a launch. */
final class LaunchArguments {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--node",
      required = true,
      paramLabel = "RELEASE",
      description = "The release of Node.js to ask, such as 24.13.0.")
  private String node = "";

  @Option(
      names = "--cwd",
      paramLabel = "DIR",
      description = "The directory in which it starts. Default: the current one.")
  private @Nullable String directory;

  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      description =
          "A variable of its environment, such as NODE_OPTIONS=--permission. Can be repeated. The environment of"
              + " this tool is not passed on.")
  private List<String> environment = List.of();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Start it with this config file, as if --experimental-config-file=./node.config.json stood in front of"
              + " its options.")
  private @Nullable String config;

  @Option(
      names = "--no-files",
      description = "Ask no disk: nothing exists, so that no grant is widened to a directory.")
  private boolean withoutFiles;

  /**
   * The launch.
   *
   * @throws ParameterException if an option cannot be used
   * @throws dev.nodeperm.error.InputException if no process can be started like this
   */
  NodeLaunch read(List<String> runtimeArguments) {
    NodeLaunch launch =
        NodeLaunch.on(node).args(runtimeArguments).env(variables()).directory(absolute(directory));
    if (withoutFiles) {
      launch = launch.withoutFiles();
    }
    return config == null
        ? launch
        : launch.config(TextFile.read(command, "--config " + config, config));
  }

  private static String absolute(@Nullable String directory) {
    String current = System.getProperty("user.dir", "/");
    if (directory == null) {
      return current;
    }
    return directory.isEmpty() || directory.startsWith("/") ? directory : current + "/" + directory;
  }

  private Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String variable : environment) {
      int equals = variable.indexOf('=');
      if (equals <= 0) {
        throw TextFile.wrong(command, "--env " + variable + " is not of the form NAME=VALUE");
      }
      variables.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    return variables;
  }
}
