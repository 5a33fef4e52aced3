package dev.nodeperm.oracle;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.LaunchOptions.EntryPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a launch that failed is not compared, since it failed beyond what this library models.
 *
 * <p>A text alone excuses nothing. This library must have let the process start, and by its own
 * reading of the options there must be a module to load, or a program on standard input: a process
 * that ends where this library sees nothing to load is a difference.
 */
final class Excuse {
  private static final Pattern LOADING =
      Pattern.compile(
          "(?s)node:internal/modules/.*"
              + "|(Uncaught )?Error: (Access to this API has been restricted|Cannot find module|ENOENT|EISDIR).*"
              + "|(Uncaught )?Error \\[ERR_(MODULE_NOT_FOUND|ACCESS).*");

  private Excuse() {}

  /** Whether the binary's answer to a request is not compared. */
  static boolean holds(String requestLine, String expected) {
    Map<String, @Nullable Object> said = Json.object(Json.readObject(expected).get("launch"));
    if (Boolean.TRUE.equals(said.get("ok"))) {
      return false;
    }
    if (!(launch(Json.readObject(requestLine)).start() instanceof Launch.Started started)) {
      return false;
    }
    String message = String.valueOf(said.get("message"));
    if ("SIGTERM".equals(said.get("signal"))) {
      return true;
    }
    return LOADING.matcher(message).matches() && loadsModule(started.options())
        || message.startsWith("SyntaxError: Unexpected ") && readsProgram(started.options());
  }

  /** Whether a file is to be loaded: as the program, or before it. */
  private static boolean loadsModule(LaunchOptions options) {
    return options.entry() instanceof EntryPoint.Script script
            && !script.argument().text().equals("-")
        || !options.valuesOf("--require").isEmpty()
        || options.valuesOf("--import").stream()
            .anyMatch(module -> !module.text().startsWith("data:"));
  }

  /** Whether standard input is the program, which then takes the questions for itself. */
  private static boolean readsProgram(LaunchOptions options) {
    return options.entry() instanceof EntryPoint.StandardInput
        || options.entry() instanceof EntryPoint.Script script
            && script.argument().text().equals("-");
  }

  private static NodeLaunch launch(Map<String, @Nullable Object> request) {
    List<String> args = new ArrayList<>();
    Json.list(request.get("argv")).forEach(argument -> args.add((String) argument));
    args.addAll(List.of("-e", "0"));
    NodeLaunch launch = NodeLaunch.on(String.valueOf(request.get("node"))).args(args);
    if (request.get("env") != null) {
      for (Map.Entry<String, @Nullable Object> variable :
          Json.object(request.get("env")).entrySet()) {
        launch = launch.env(variable.getKey(), String.valueOf(variable.getValue()));
      }
    }
    if (request.get("cwd") instanceof String cwd && !cwd.isEmpty()) {
      launch = launch.directory(cwd);
    }
    return request.get("config") instanceof String text && !text.isEmpty()
        ? launch.config(text)
        : launch;
  }
}
