package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.batch.OperationArguments;
import dev.nodeperm.operation.JsValue;
import dev.nodeperm.operation.Simulation;
import dev.nodeperm.operation.Simulator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code op}: what a call of one of the runtime's functions comes to. */
@Command(
    name = "op",
    description = "Says what a call of one of the runtime's functions comes to, and what it lacks.",
    customSynopsis =
        "nodeperm op --node RELEASE [OPTIONS] FUNCTION [ARGUMENT...] [-- RUNTIME-ARGUMENTS]",
    footer = {
      "",
      "The function by its own name: fs.renameSync, fs.rename with a callback, fs.promises.rename."
          + " Arguments are",
      "strings; JSON objects, arrays, numbers, true, false and null stand for themselves,"
          + " {\"buffer\": BASE64} for a",
      "Buffer, {\"url\": TEXT} for a URL. A callback is left out. What stands at a path on this"
          + " machine counts; a path",
      "that is not there is taken to be a plain file, or with --no-files every path.",
      "",
      "Exit code: 0 allowed or unguarded; 1 denied or disabled; 2 wrong usage; 3 the launch fails.",
      "",
      "Example:",
      "  nodeperm op --node 24.13.0 fs.rename /app/a /app/b -- --permission --allow-fs-read=/app"
          + " server.js"
    })
final class OpCommand extends LaunchCommand {
  @Parameters(index = "0", paramLabel = "FUNCTION", description = "Such as fs.promises.rename.")
  private String function = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "ARGUMENT",
      description = "The arguments of the call.")
  private List<String> arguments = List.of();

  OpCommand(Console console) {
    super(console);
  }

  @Override
  Answer ask(Launch.Started started, ProcessPermission permission) {
    Simulator simulator = Simulator.of(started).assumingFilesOn(started.files());
    List<JsValue> values = OperationArguments.read(arguments);
    Simulation simulation = simulator.simulate(function, values);
    return new OpAnswer(started, simulation, simulator.needs(simulation, values));
  }
}
