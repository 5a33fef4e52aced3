package dev.nodeperm.operation.child;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A thread of a running process, the main one or a worker: what can start processes and threads.
 *
 * <p>Each thread has grants of its own: a {@code drop} in one leaves the others as they are. May be
 * shared between threads as {@link Launch.Started} may.
 *
 * <pre>{@code
 * NodeLaunch launch =
 *     NodeLaunch.on("22.17.0").args("--permission", "--allow-child-process", "/app/a.js").withoutFiles();
 * ChildStart child = RunningThread.of(launch).start(ChildCall.spawn("node", "/app/b.js"));
 * if (child instanceof ChildStart.Spawned spawned) {
 *   System.out.println(spawned.handedOn()); // []
 *   System.out.println(spawned.cautions().get(0).kind()); // unrestricted
 * }
 * }</pre>
 */
public final class RunningThread {
  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,9}");

  private final @Nullable RunningThread main;
  private final NodeLaunch launch;
  private final Launch.Started started;
  private final List<String> execArgv;
  private final Map<String, String> environment;
  private final @Nullable String program;
  private final boolean seesFiles;

  RunningThread(
      @Nullable RunningThread main,
      NodeLaunch launch,
      Launch.Started started,
      List<String> execArgv,
      Map<String, String> environment,
      @Nullable String program) {
    this(main, launch, started, execArgv, environment, program, false);
  }

  private RunningThread(
      @Nullable RunningThread main,
      NodeLaunch launch,
      Launch.Started started,
      List<String> execArgv,
      Map<String, String> environment,
      @Nullable String program,
      boolean seesFiles) {
    this.main = main;
    this.launch = launch;
    this.started = started;
    this.execArgv = List.copyOf(execArgv);
    this.environment = Map.copyOf(environment);
    this.program = program;
    this.seesFiles = seesFiles;
  }

  /**
   * {@return the main thread of a launch, which is started for it}
   *
   * @param launch a launch that starts, with the model on or off
   * @throws IllegalStateException if the launch fails to start
   */
  public static RunningThread of(NodeLaunch launch) {
    Launch result = launch.start();
    if (result instanceof Launch.Failed failed) {
      throw new IllegalStateException("the launch fails: " + failed.failure().message());
    }
    return of((Launch.Started) result);
  }

  /**
   * {@return the main thread of a process that runs}
   *
   * @param started the process; its drops and its directory count
   */
  public static RunningThread of(Launch.Started started) {
    Map<String, String> variables = new HashMap<>(started.environment());
    if (started.release().has(Behavior.INDEX_VARIABLES_LOST)) {
      variables.keySet().removeIf(RunningThread::isIndex);
    }
    return new RunningThread(
        null, started.launch(), started, started.options().execArgv(), variables, null);
  }

  /** Whether a name is that of an array's element, as JavaScript has it. */
  private static boolean isIndex(String name) {
    return INDEX.matcher(name).matches() && Long.parseLong(name) < 0xFFFF_FFFFL;
  }

  /**
   * {@return the same thread, and those that it starts, for which a worker's file that is not on
   * the disk of the launch is not there; otherwise it is taken to be a plain file}
   */
  public RunningThread seeingFiles() {
    RunningThread first = main == null ? null : main.seeingFiles();
    return new RunningThread(first, launch, started, execArgv, environment, program, true);
  }

  boolean seesFiles() {
    return seesFiles;
  }

  /** {@return the release} */
  public NodeRelease release() {
    return launch.release();
  }

  /** {@return whether this is the main thread} */
  public boolean isMain() {
    return main == null;
  }

  /**
   * {@return what runs; of a worker, as if its options had been those of a process without a
   * program}
   */
  public Launch.Started started() {
    return started;
  }

  /** {@return what to ask; empty where the model is off} */
  public Optional<ProcessPermission> granted() {
    return started.granted();
  }

  /** {@return {@code process.execArgv} of the thread} */
  public List<String> execArgv() {
    return execArgv;
  }

  /** {@return {@code process.env} of the thread, as it begins} */
  public Map<String, String> environment() {
    return environment;
  }

  /** What a worker has as the second of {@code process.argv}; null for the main thread. */
  @Nullable String program() {
    return program;
  }

  NodeLaunch launch() {
    return launch;
  }

  /** The main thread, which may be this one. */
  RunningThread main() {
    return main == null ? this : main;
  }

  /** Whether the model keeps this thread from using a scope without paths. */
  boolean denies(String scope) {
    return started.mode() == Launch.Mode.ENFORCING && !started.permission().has(scope);
  }

  /** The message of the runtime where it denies. */
  String denial(String flag) {
    return "Access to this API has been restricted"
        + (release().has(Behavior.DENIAL_NAMES_FLAG)
            ? ". Use " + flag + " to manage permissions."
            : "");
  }

  /**
   * {@return what comes of a call that starts a process; nothing is run}
   *
   * @param call the function and what it is given
   */
  public ChildStart start(ChildCall call) {
    return new ProcessStarter(this, call).start();
  }

  /**
   * {@return what comes of starting a worker thread; nothing is run}
   *
   * @param call what the worker is given
   */
  public WorkerStart start(WorkerCall call) {
    return new WorkerStarter(this, call).start();
  }
}
