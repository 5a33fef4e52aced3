package dev.nodeperm.operation.child;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.launch.LaunchOptions.EntryPoint;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.release.Behavior;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts one process. For one thread. */
final class ProcessStarter {
  private static final String VARIABLE = "NODE_OPTIONS";
  private static final String COVERAGE = "NODE_V8_COVERAGE";
  private static final String NODE = "node";

  private final RunningThread parent;
  private final Launch.Started started;
  private final ChildCall call;

  /** The program and its arguments, as they come to stand. */
  private String file;

  private List<String> args;
  private Map<String, String> environment;

  ProcessStarter(RunningThread parent, ChildCall call) {
    this.parent = parent;
    this.started = parent.started();
    this.call = call;
    this.file = call.file();
    this.args = call.args();
    this.environment = new HashMap<>(call.env() == null ? parent.environment() : call.env());
  }

  ChildStart start() {
    if (call.api() == ChildApi.EXECVE) {
      return execve();
    }
    if (call.file().isEmpty() && call.api() != ChildApi.CLUSTER_FORK) {
      return new ChildStart.Refused("ERR_INVALID_ARG_VALUE", null);
    }
    if (call.api() == ChildApi.CLUSTER_FORK && !cluster()) {
      return new ChildStart.Refused("ERR_INVALID_ARG_TYPE", null);
    } else if (call.api() == ChildApi.FORK) {
      fork();
    }
    String shell = call.api().takesModule() ? null : call.shell();
    if (shell == null && call.api().takesCommand()) {
      shell = ChildCall.DEFAULT_SHELL;
    }
    String command = null;
    if (shell != null) {
      command = args.isEmpty() ? file : file + " " + String.join(" ", args);
      file = shell;
      args = List.of("-c", command);
    }
    if (call.env() != null
        && !call.env().containsKey(COVERAGE)
        && !parent.environment().getOrDefault(COVERAGE, "").isEmpty()) {
      environment.put(COVERAGE, parent.environment().get(COVERAGE));
    }
    List<String> handedOn = handOn();
    if (parent.denies("child")) {
      return denied();
    }
    return process(handedOn, command);
  }

  private ChildStart denied() {
    return new ChildStart.Refused("ERR_ACCESS_DENIED", parent.denial("--allow-child-process"));
  }

  /** The process becomes another one: nothing is handed on, nothing added. */
  private ChildStart execve() {
    if (!parent.release().has(Behavior.EXECVE)) {
      return new ChildStart.Refused("TypeError", "process.execve is not a function");
    } else if (!parent.isMain()) {
      return new ChildStart.Refused(
          "ERR_WORKER_UNSUPPORTED_OPERATION", "Calling process.execve is not supported in workers");
    } else if (parent.denies("child")) {
      return denied();
    }
    // Of these arguments the first is the program's name.
    args = args.isEmpty() ? args : args.subList(1, args.size());
    return process(List.of(), null);
  }

  /** The arguments of a forked process: the options of the parent, the module, its arguments. */
  private void fork() {
    List<String> options = call.execArgv() == null ? withoutCode() : call.execArgv();
    args = joined(options, module(call.file()), call.args());
    file = call.execPath() == null || call.execPath().isEmpty() ? NODE : call.execPath();
  }

  /** The same for the program of the parent; false where it has none. */
  private boolean cluster() {
    String module = call.file();
    List<String> arguments = call.args();
    if (module.isEmpty()) {
      EntryPoint entry = started.options().entry();
      if (parent.program() != null) {
        module = parent.program();
      } else if (entry instanceof EntryPoint.Script script) {
        module = absolute(script.argument());
        arguments = arguments.isEmpty() ? script.arguments() : arguments;
      } else if (entry instanceof EntryPoint.Eval eval && !eval.arguments().isEmpty()) {
        module = eval.arguments().get(0);
        arguments =
            arguments.isEmpty() ? eval.arguments().subList(1, eval.arguments().size()) : arguments;
      } else {
        return false;
      }
    }
    List<String> options =
        new ArrayList<>(call.execArgv() == null ? parent.execArgv() : call.execArgv());
    boolean profiles = options.stream().anyMatch(word -> word.startsWith("--prof"));
    if (profiles && options.stream().noneMatch(word -> word.startsWith("--logfile="))) {
      options.add("--logfile=v8-%p.log");
    }
    Map<String, String> variables = new HashMap<>(parent.environment());
    if (call.env() != null) {
      variables.putAll(call.env());
    }
    variables.put("NODE_UNIQUE_ID", "1");
    environment = variables;
    args = joined(options, module(module), arguments);
    file = NODE;
    return true;
  }

  private static List<String> joined(List<String> options, String module, List<String> arguments) {
    List<String> all = new ArrayList<>(options);
    all.add(module);
    all.addAll(arguments);
    return all;
  }

  /** The parent's options without the code that it runs, which is looked for as a word. */
  private List<String> withoutCode() {
    List<String> options = new ArrayList<>(parent.execArgv());
    List<SourcedValue> code = started.options().valuesOf("--eval");
    if (code.isEmpty() || !parent.isMain()) {
      return options;
    }
    int at = options.lastIndexOf(code.get(code.size() - 1).text());
    if (at > 0) {
      options.remove(at);
      options.remove(at - 1);
    }
    return options;
  }

  private String absolute(SourcedValue script) {
    return Texts.resolved(parent.launch().directory(), script.text());
  }

  /** A module's path as it is handed on. */
  private String module(String path) {
    boolean resolves =
        parent.release().has(Behavior.OPENED_PATH_RESOLVED) && started.mode() != Launch.Mode.OFF;
    return resolves ? Texts.resolved(started.currentDirectory(), path) : path;
  }

  private List<String> handOn() {
    HandedOn rule = new HandedOn(parent.release());
    List<String> argv = new ArrayList<>(args);
    argv.add(0, call.ownName(file));
    String variable = environment.get(VARIABLE);
    if (!rule.by(started) || rule.optsOut(argv) || rule.hasModel(variable)) {
      return List.of();
    }
    List<String> words = rule.words(started, parent.execArgv());
    String appended = HandedOn.appended(variable, words);
    if (appended != null) {
      environment.put(VARIABLE, appended);
    }
    return words;
  }

  private ChildStart process(List<String> handedOn, @Nullable String command) {
    String directory = started.currentDirectory();
    if (call.cwd() != null && !call.cwd().isEmpty() && call.api() != ChildApi.EXECVE) {
      directory = Texts.resolved(directory, call.cwd());
    }
    NodeLaunch node = node(directory, command);
    ChildStart.Spawned process =
        new ChildStart.Spawned(file, args, environment, directory, handedOn, node, List.of());
    return new ChildStart.Spawned(
        file,
        args,
        environment,
        directory,
        handedOn,
        node,
        Cautions.ofProcess(parent, call, process));
  }

  private @Nullable NodeLaunch node(String directory, @Nullable String command) {
    String program = file;
    List<String> arguments = args;
    Map<String, String> variables = environment;
    if (command != null) {
      ShellCommand plain = ShellCommand.read(command);
      if (plain == null || !file.endsWith("sh")) {
        return null;
      }
      program = plain.words().get(0);
      arguments = plain.words().subList(1, plain.words().size());
      variables = new HashMap<>(environment);
      variables.putAll(plain.variables());
    }
    if (!isNode(program)) {
      return null;
    }
    NodeLaunch launch = parent.launch();
    boolean config = call.api().takesModule() && call.execArgv() == null && launch.config() != null;
    if (config) {
      // The word in front names the config file, which is handed on as it is.
      arguments = arguments.subList(1, arguments.size());
    } else {
      launch = launch.withoutConfig();
    }
    return launch.args(arguments).env(variables).directory(directory);
  }

  private static boolean isNode(String program) {
    return program.substring(program.lastIndexOf('/') + 1).equals(NODE);
  }
}
