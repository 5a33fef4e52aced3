package dev.nodeperm.operation.child;

import dev.nodeperm.error.ErrorCode;
import dev.nodeperm.error.InputException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call that starts a process. Immutable; what is not given is as the runtime has it by default.
 *
 * <pre>{@code
 * ChildCall call = ChildCall.fork("/app/b.js").withExecArgv("--permission").withEnv(Map.of());
 * RunningThread parent = RunningThread.of(NodeLaunch.on("20.20.2").args("/app/a.js").withoutFiles());
 * if (parent.start(call) instanceof ChildStart.Spawned child) {
 *   System.out.println(child.argv()); // [--permission, /app/b.js]
 * }
 * }</pre>
 *
 * @param api the function
 * @param file the program; the command for {@code exec}, the module for {@code fork}; empty for a
 *     {@code cluster.fork} of the parent's own program
 * @param args its arguments
 * @param env the variables that the call gives, or null for those of the parent; for {@code
 *     cluster.fork} these are added to the parent's
 * @param execArgv {@code options.execArgv} of the two that take a module, or null for the parent's
 * @param execPath {@code options.execPath} of {@code fork}, or null for the parent's program
 * @param cwd {@code options.cwd}, or null for the parent's directory
 * @param shell {@code options.shell}: null for none, otherwise the shell's path
 * @param argv0 {@code options.argv0}, or null
 */
public record ChildCall(
    ChildApi api,
    String file,
    List<String> args,
    @Nullable Map<String, String> env,
    @Nullable List<String> execArgv,
    @Nullable String execPath,
    @Nullable String cwd,
    @Nullable String shell,
    @Nullable String argv0) {
  /** The shell that the runtime takes where none is named. */
  public static final String DEFAULT_SHELL = "/bin/sh";

  /**
   * Checks and copies the call.
   *
   * @param api the function
   * @param file the program; the command for {@code exec}, the module for {@code fork}; empty for a
   *     {@code cluster.fork} of the parent's own program
   * @param args its arguments
   * @param env the variables that the call gives, or null for those of the parent; for {@code
   *     cluster.fork} these are added to the parent's
   * @param execArgv {@code options.execArgv} of the two that take a module, or null for the
   *     parent's
   * @param execPath {@code options.execPath} of {@code fork}, or null for the parent's program
   * @param cwd {@code options.cwd}, or null for the parent's directory
   * @param shell {@code options.shell}: null for none, otherwise the shell's path
   * @param argv0 {@code options.argv0}, or null
   * @throws InputException with {@link ErrorCode#BAD_ARGUMENT} if a text has a NUL in it
   */
  public ChildCall {
    args = List.copyOf(args);
    env = env == null ? null : Map.copyOf(env);
    execArgv = execArgv == null ? null : List.copyOf(execArgv);
    Texts.check(file, execPath, cwd, shell, argv0);
    Texts.check(args);
    Texts.check(execArgv);
    Texts.check(env);
  }

  /**
   * {@return a call with a file and arguments alone}
   *
   * @param api the function
   * @param file the program, the command or the module, as the function takes it
   * @param args the arguments
   */
  public static ChildCall of(ChildApi api, String file, List<String> args) {
    return new ChildCall(api, file, args, null, null, null, null, null, null);
  }

  /**
   * {@return {@code child_process.spawn(file, args)}}
   *
   * @param file the program: a path, or a name that is looked for
   * @param args the arguments
   */
  public static ChildCall spawn(String file, String... args) {
    return of(ChildApi.SPAWN, file, List.of(args));
  }

  /**
   * {@return {@code child_process.fork(module, args)}}
   *
   * @param module the path of the module
   * @param args the arguments
   */
  public static ChildCall fork(String module, String... args) {
    return of(ChildApi.FORK, module, List.of(args));
  }

  /**
   * {@return {@code child_process.exec(command)}}
   *
   * @param command what the shell is given
   */
  public static ChildCall exec(String command) {
    return of(ChildApi.EXEC, command, List.of());
  }

  /**
   * {@return the same call with these variables instead of the parent's; null for those of the
   * parent}
   *
   * @param variables all variables of the child, or null
   */
  public ChildCall withEnv(@Nullable Map<String, String> variables) {
    return new ChildCall(api, file, args, variables, execArgv, execPath, cwd, shell, argv0);
  }

  /**
   * {@return the same call with {@code options.execArgv}}
   *
   * @param words options of the runtime, one word each
   */
  public ChildCall withExecArgv(String... words) {
    return new ChildCall(api, file, args, env, List.of(words), execPath, cwd, shell, argv0);
  }

  /**
   * {@return the same call in another directory, absolute or relative to the parent's}
   *
   * @param directory a path; whether it is there is not asked
   */
  public ChildCall withCwd(String directory) {
    return new ChildCall(api, file, args, env, execArgv, execPath, directory, shell, argv0);
  }

  /**
   * {@return the same call through a shell}
   *
   * @param path the path of the shell
   */
  public ChildCall withShell(String path) {
    return new ChildCall(api, file, args, env, execArgv, execPath, cwd, path, argv0);
  }

  /** The name that the child is started by; {@code execFile} and {@code exec} pass none on. */
  String ownName(String program) {
    boolean passed = api != ChildApi.EXEC_FILE && api != ChildApi.EXEC;
    return argv0 != null && passed ? argv0 : program;
  }
}
