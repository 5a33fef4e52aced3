package dev.nodeperm.junit;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.expect.LaunchChecks;
import dev.nodeperm.release.NodeRelease;
import java.util.LinkedHashMap;
import java.util.Map;

/** From {@link Launched} to what a test's parameter takes. */
final class LaunchedSpec {
  private LaunchedSpec() {}

  static boolean supports(Class<?> type) {
    return type == NodeLaunch.class
        || type == Launch.class
        || type == Launch.Started.class
        || type == ProcessPermission.class;
  }

  /**
   * The argument for a parameter.
   *
   * @throws IllegalStateException if there is none, because the launch fails or the model is off
   */
  static Object argument(Launched spec, NodeRelease release, Class<?> type) {
    NodeLaunch launch =
        launch(spec, spec.node().isEmpty() ? release : NodeRelease.named(spec.node()));
    if (type == NodeLaunch.class) {
      return launch;
    }
    Launch result = launch.start();
    if (type == Launch.class) {
      return result;
    }
    if (type == Launch.Started.class && result instanceof Launch.Started) {
      return result;
    }
    return LaunchChecks.permission(result)
        .filter(permission -> type == ProcessPermission.class)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    LaunchChecks.started(result)
                        .orElse(
                            "@Launched gives a NodeLaunch, a Launch or a ProcessPermission, no "
                                + type)));
  }

  private static NodeLaunch launch(Launched spec, NodeRelease release) {
    NodeLaunch launch =
        NodeLaunch.on(release)
            .args(spec.args())
            .env(variables(spec.env()))
            .directory(spec.cwd())
            .directories(spec.directories());
    return spec.config().isEmpty() ? launch : launch.configFile(spec.config());
  }

  private static Map<String, String> variables(String[] environment) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String variable : environment) {
      int equals = variable.indexOf('=');
      if (equals <= 0) {
        throw new IllegalArgumentException("env " + variable + " is not of the form NAME=VALUE");
      }
      variables.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    return variables;
  }
}
