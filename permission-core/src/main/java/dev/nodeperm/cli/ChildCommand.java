package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.operation.child.ChildApi;
import dev.nodeperm.operation.child.ChildCall;
import dev.nodeperm.operation.child.RunningThread;
import dev.nodeperm.operation.child.WorkerCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code child}: what a process hands on to a child. */
@Command(
    name = "child",
    description =
        "Says what a process hands on to a child process or a worker, and what that can do.",
    customSynopsis =
        "nodeperm child --node RELEASE [OPTIONS] FUNCTION [FILE [ARGUMENT...]] [-- RUNTIME-ARGUMENTS]",
    footer = {
      "",
      "FUNCTION is child_process.spawn, spawnSync, exec, execSync, execFile, execFileSync or fork, cluster.fork,",
      "process.execve or worker_threads.Worker. Prints NODE_OPTIONS as the child sees it, what the child is granted,",
      "and what may surprise. What follows -- is the command line of the parent.",
      "",
      "Exit code: 0 the child may do no more than its parent; 1 it may; 2 wrong usage; 3 the launch fails.",
      "",
      "Example:",
      "  nodeperm child --node 24.13.0 child_process.spawn node b.js --arg=--permission -- \\",
      "      --permission '--allow-fs-read=/app/*' --allow-child-process a.js"
    })
final class ChildCommand extends LaunchCommand {
  @Spec private @Nullable CommandSpec command;

  @Parameters(index = "0", paramLabel = "FUNCTION", description = "The function that is called.")
  private String function = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "FILE ARGUMENT",
      description = "What it is called with: the program, command or module, and its arguments.")
  private List<String> words = List.of();

  @Option(
      names = "--arg",
      paramLabel = "WORD",
      description = "One more argument, such as one that begins with a dash. Can be repeated.")
  private List<String> more = List.of();

  @Option(
      names = "--child-env",
      paramLabel = "NAME=VALUE",
      description = "A variable of options.env. Can be repeated. Without any the parent's count.")
  private List<String> environment = List.of();

  @Option(names = "--empty-env", description = "Call it with an empty object as options.env.")
  private boolean emptyEnvironment;

  @Option(
      names = "--exec-argv",
      paramLabel = "WORD",
      description = "A word of options.execArgv. Can be repeated.")
  private List<String> execArgv = List.of();

  @Option(names = "--empty-exec-argv", description = "Call it with an empty options.execArgv.")
  private boolean emptyExecArgv;

  @Option(names = "--child-cwd", paramLabel = "DIR", description = "The value of options.cwd.")
  private @Nullable String directory;

  @Option(names = "--shell", description = "Call it with shell: true.")
  private boolean shell;

  ChildCommand(Console console) {
    super(console);
  }

  @Override
  Answer ask(Launch.Started started, ProcessPermission permission) {
    RunningThread thread = RunningThread.of(started);
    if (function.equals("worker_threads.Worker")) {
      return ChildReport.of(
          started,
          thread.start(
              new WorkerCall(words.isEmpty() ? null : words.get(0), options(), variables())));
    }
    ChildApi api =
        ChildApi.find(function)
            .or(() -> ChildApi.find("child_process." + function))
            .orElseThrow(() -> wrong("no such function: " + function));
    if (words.isEmpty() && api != ChildApi.CLUSTER_FORK) {
      throw wrong(function + " needs a file");
    }
    List<String> arguments =
        new ArrayList<>(words.subList(Math.min(1, words.size()), words.size()));
    arguments.addAll(more);
    ChildCall call =
        new ChildCall(
            api,
            words.isEmpty() ? "" : words.get(0),
            arguments,
            variables(),
            options(),
            null,
            directory,
            shell ? ChildCall.DEFAULT_SHELL : null,
            null);
    return ChildReport.of(started, thread.start(call));
  }

  private @Nullable List<String> options() {
    return emptyExecArgv || !execArgv.isEmpty() ? execArgv : null;
  }

  private @Nullable Map<String, String> variables() {
    if (!emptyEnvironment && environment.isEmpty()) {
      return null;
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (String variable : environment) {
      int equals = variable.indexOf('=');
      if (equals <= 0) {
        throw wrong("--child-env " + variable + " is not of the form NAME=VALUE");
      }
      variables.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    return variables;
  }

  private ParameterException wrong(String message) {
    if (command == null) {
      throw new IllegalStateException("not part of a command");
    }
    return new ParameterException(command.commandLine(), message);
  }
}
