package dev.nodeperm.operation.child;

import dev.nodeperm.error.ErrorCode;
import dev.nodeperm.error.InputException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call of {@code new Worker(file, options)}. Immutable.
 *
 * <p>What the thread runs, a file or code, makes no difference to its grants; a file has to be
 * granted to it.
 *
 * <pre>{@code
 * RunningThread main =
 *     RunningThread.of(
 *         NodeLaunch.on("24.13.0").args("--permission", "--allow-worker", "-e", "0").withoutFiles());
 * if (main.start(WorkerCall.PLAIN) instanceof WorkerStart.Runs worker) {
 *   System.out.println(worker.thread().started().permission().has("worker")); // true
 * }
 * System.out.println(main.start(WorkerCall.PLAIN.withFile("/app/w.js")) instanceof WorkerStart.Unread); // true
 * }</pre>
 *
 * @param file the file that the thread runs, absolute or beginning with {@code ./} or {@code ../};
 *     null where it runs code
 * @param execArgv {@code options.execArgv}, or null
 * @param env {@code options.env} if it is an object, or null where it is missing or {@code
 *     SHARE_ENV}
 */
public record WorkerCall(
    @Nullable String file, @Nullable List<String> execArgv, @Nullable Map<String, String> env) {
  /** A worker that runs code, without options that matter here. */
  public static final WorkerCall PLAIN = new WorkerCall(null, null, null);

  /**
   * Checks and copies the call.
   *
   * @param file the file that the thread runs, absolute or beginning with {@code ./} or {@code
   *     ../}; null where it runs code
   * @param execArgv {@code options.execArgv}, or null
   * @param env {@code options.env} if it is an object, or null where it is missing or {@code
   *     SHARE_ENV}
   * @throws InputException with {@link ErrorCode#BAD_ARGUMENT} if a text has a NUL in it
   */
  public WorkerCall {
    execArgv = execArgv == null ? null : List.copyOf(execArgv);
    env = env == null ? null : Map.copyOf(env);
    Texts.check(file);
    Texts.check(execArgv);
    Texts.check(env);
  }

  /**
   * {@return the same call for a file instead of code}
   *
   * @param path the file
   */
  public WorkerCall withFile(String path) {
    return new WorkerCall(path, execArgv, env);
  }

  /**
   * {@return the same call with {@code options.execArgv}}
   *
   * @param words options of the runtime, one word each
   */
  public WorkerCall withExecArgv(String... words) {
    return new WorkerCall(file, List.of(words), env);
  }

  /**
   * {@return the same call with an object as {@code options.env}}
   *
   * @param variables all variables of the worker
   */
  public WorkerCall withEnv(Map<String, String> variables) {
    return new WorkerCall(file, execArgv, variables);
  }
}
