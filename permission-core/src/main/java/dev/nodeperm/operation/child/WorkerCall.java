package dev.nodeperm.operation.child;

import dev.nodeperm.error.ErrorCode;
import dev.nodeperm.error.InputException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call of {@code new Worker(file, options)}. Immutable.
 *
 * <p>What the thread runs, a file or code, makes no difference to its grants.
 *
 * @param execArgv {@code options.execArgv}, or null
 * @param env {@code options.env} if it is an object, or null where it is missing or {@code
 *     SHARE_ENV}
 */
public record WorkerCall(@Nullable List<String> execArgv, @Nullable Map<String, String> env) {
  /** A worker without options that matter here. */
  public static final WorkerCall PLAIN = new WorkerCall(null, null);

  /**
   * Checks and copies the call.
   *
   * @throws InputException with {@link ErrorCode#BAD_ARGUMENT} if a text has a NUL in it
   */
  public WorkerCall {
    execArgv = execArgv == null ? null : List.copyOf(execArgv);
    env = env == null ? null : Map.copyOf(env);
    Texts.check(execArgv);
    Texts.check(env);
  }

  /** The same call with {@code options.execArgv}. */
  public WorkerCall withExecArgv(String... words) {
    return new WorkerCall(List.of(words), env);
  }

  /** The same call with an object as {@code options.env}. */
  public WorkerCall withEnv(Map<String, String> variables) {
    return new WorkerCall(execArgv, variables);
  }
}
