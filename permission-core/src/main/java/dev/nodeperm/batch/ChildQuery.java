package dev.nodeperm.batch;

import dev.nodeperm.error.ErrorCode;
import dev.nodeperm.error.InputException;
import dev.nodeperm.operation.child.ChildApi;
import dev.nodeperm.operation.child.ChildCall;
import dev.nodeperm.operation.child.WorkerCall;
import dev.nodeperm.path.FileUrl;
import dev.nodeperm.path.Utf8;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls that queries about children name: a function and its arguments as JSON values. */
final class ChildQuery {
  static final String WORKER = "worker_threads.Worker";

  private ChildQuery() {}

  /** Whether the function starts a thread, not a process. */
  static boolean isWorker(List<@Nullable Object> call) {
    return !call.isEmpty() && WORKER.equals(call.get(0));
  }

  /** The worker that is started. */
  static WorkerCall worker(List<@Nullable Object> call) {
    Map<?, ?> options = options(call, 2);
    Object first = call.size() > 1 ? call.get(1) : null;
    boolean code = JsValues.isTruthy(options.get("eval"));
    return new WorkerCall(
        code ? null : file(first), texts(options.get("execArgv"), "execArgv"), variables(options));
  }

  /** The file of a worker, or null if it runs a data: URL. */
  private static @Nullable String file(@Nullable Object value) {
    String url =
        value instanceof Map<?, ?> map && map.get("url") instanceof String text ? text : null;
    if (url != null) {
      if (url.startsWith("data:")) {
        return null;
      } else if (FileUrl.toPath(url) instanceof FileUrl.Path path) {
        return Utf8.text(path.bytes());
      }
    } else if (value instanceof String path) {
      return path;
    }
    throw wrong("worker", "the first argument of " + WORKER + " is neither a string nor a URL");
  }

  /**
   * The process that is started.
   *
   * @throws InputException with {@link ErrorCode#BAD_REQUEST} if there is no such function or an
   *     argument is of the wrong kind
   */
  static ChildCall process(List<@Nullable Object> call) {
    String name = call.isEmpty() ? "" : String.valueOf(call.get(0));
    ChildApi api = ChildApi.find(name).orElseThrow(() -> unknown(name));
    if (api == ChildApi.CLUSTER_FORK) {
      Map<?, ?> settings = options(call, 2);
      String module = settings.get("exec") instanceof String exec ? exec : "";
      List<String> arguments = texts(settings.get("args"), "args");
      return new ChildCall(
          api,
          module,
          arguments == null ? List.of() : arguments,
          call.size() > 1 && call.get(1) != null ? texts(call.get(1)) : null,
          texts(settings.get("execArgv"), "execArgv"),
          null,
          text(settings, "cwd"),
          null,
          null);
    }
    if (call.size() < 2 || !(call.get(1) instanceof String file)) {
      throw wrong(name, "the first argument of " + name + " is not a string");
    }
    boolean takesArguments = api != ChildApi.EXEC && api != ChildApi.EXEC_SYNC;
    boolean given = takesArguments && call.size() > 2 && !(call.get(2) instanceof Map<?, ?>);
    List<String> arguments = given ? texts(call.get(2), "args") : null;
    List<String> args = arguments == null ? List.of() : arguments;
    if (api == ChildApi.EXECVE) {
      Map<String, String> env = call.size() > 3 && call.get(3) != null ? texts(call.get(3)) : null;
      return ChildCall.of(api, file, args).withEnv(env);
    }
    Map<?, ?> options = options(call, given ? 3 : 2);
    return new ChildCall(
        api,
        file,
        args,
        variables(options),
        texts(options.get("execArgv"), "execArgv"),
        text(options, "execPath"),
        text(options, "cwd"),
        shell(options.get("shell")),
        text(options, "argv0"));
  }

  private static Map<?, ?> options(List<@Nullable Object> call, int index) {
    return call.size() > index && call.get(index) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static @Nullable String text(Map<?, ?> options, String name) {
    Object value = options.get(name);
    if (value != null && !(value instanceof String)) {
      throw wrong(name, "\"" + name + "\" is not a string");
    }
    return (String) value;
  }

  private static @Nullable String shell(@Nullable Object value) {
    if (value == null || Boolean.FALSE.equals(value) || "".equals(value)) {
      return null;
    } else if (Boolean.TRUE.equals(value)) {
      return ChildCall.DEFAULT_SHELL;
    } else if (value instanceof String path) {
      return path;
    }
    throw wrong("shell", "\"shell\" is neither a string nor a boolean");
  }

  private static @Nullable Map<String, String> variables(Map<?, ?> options) {
    Object value = options.get("env");
    return value instanceof Map<?, ?> ? texts(value) : null;
  }

  private static Map<String, String> texts(Object value) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong("env", "\"env\" is not an object");
    }
    map.forEach((name, text) -> texts.put(String.valueOf(name), JsValues.string(text)));
    return texts;
  }

  private static @Nullable List<String> texts(@Nullable Object value, String name) {
    if (value == null) {
      return null;
    }
    if (!(value instanceof List<?> list)) {
      throw wrong(name, "\"" + name + "\" is not an array");
    }
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(JsValues.string(item)));
    return texts;
  }

  private static InputException unknown(String name) {
    List<String> known = new ArrayList<>(List.of(WORKER));
    for (ChildApi api : ChildApi.values()) {
      known.add(api.apiName());
    }
    return new InputException(
        ErrorCode.BAD_REQUEST,
        name,
        -1,
        "no function that starts a process or a thread",
        "Name one of " + String.join(", ", known) + ".");
  }

  private static InputException wrong(String input, String problem) {
    return new InputException(
        ErrorCode.BAD_REQUEST, input, -1, problem, "Pass what a program would pass.");
  }
}
