package dev.nodeperm.batch;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.Reference;
import dev.nodeperm.RuntimeErrorException;
import dev.nodeperm.error.InputException;
import dev.nodeperm.links.Reach;
import dev.nodeperm.operation.child.ChildStart;
import dev.nodeperm.operation.child.RunningThread;
import dev.nodeperm.operation.child.WorkerStart;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The questions to one process. For one thread. */
final class Conversation {
  private final NodeRelease release;
  private final Launch launch;
  private final @Nullable RunningThread thread;
  private final boolean filesAsTheyAre;

  Conversation(Launch launch, boolean filesAsTheyAre) {
    this.release = launch.release();
    this.launch = launch;
    this.thread = launch instanceof Launch.Started started ? thread(started, filesAsTheyAre) : null;
    this.filesAsTheyAre = filesAsTheyAre;
  }

  private Conversation(RunningThread thread, boolean filesAsTheyAre) {
    this.release = thread.release();
    this.launch = thread.started();
    this.thread = thread;
    this.filesAsTheyAre = filesAsTheyAre;
  }

  private static RunningThread thread(Launch.Started started, boolean filesAsTheyAre) {
    RunningThread thread = RunningThread.of(started);
    return filesAsTheyAre ? thread.seeingFiles() : thread;
  }

  /** The answers in order; none if the process did not start. */
  List<@Nullable Object> answers(List<List<@Nullable Object>> queries) {
    List<@Nullable Object> answers = new ArrayList<>();
    if (launch instanceof Launch.Started started) {
      for (List<@Nullable Object> query : queries) {
        answers.add(answer(started, query));
      }
    }
    return answers;
  }

  private @Nullable Object answer(Launch.Started started, List<@Nullable Object> query) {
    try {
      if ("chdir".equals(query.get(0))) {
        started.chdir(text(argument(query, 1), "directory"));
        return null;
      } else if (thread != null && "child".equals(query.get(0))) {
        return child(thread, query.subList(1, query.size()));
      } else if (thread != null && "within".equals(query.get(0))) {
        return within(thread, query);
      }
      ProcessPermission permission = started.granted().orElse(null);
      if ("drop".equals(query.get(0))) {
        if (permission == null || !permission.canDrop()) {
          return "no-drop";
        }
        Reference reference = reference(query, 2);
        permission.drop(text(argument(query, 1), "scope"), checked(reference, query));
        return null;
      }
      if (permission == null) {
        return "no-permission";
      }
      if ("op".equals(query.get(0))) {
        return OperationQuery.answer(started, query, filesAsTheyAre);
      }
      return "reach".equals(query.get(0)) ? reach(started, query) : question(permission, query);
    } catch (RuntimeErrorException e) {
      return e;
    }
  }

  private static Object child(RunningThread parent, List<@Nullable Object> call) {
    try {
      return ChildQuery.isWorker(call)
          ? parent.start(ChildQuery.worker(call))
          : parent.start(ChildQuery.process(call));
    } catch (InputException e) {
      return new RuntimeErrorException(e.code().name(), String.valueOf(e.getMessage()));
    }
  }

  /** Asks the child; where there is none to ask, says what came of it. */
  private Object within(RunningThread parent, List<@Nullable Object> query) {
    Object start = child(parent, BatchRequest.items(argument(query, 1)));
    List<List<@Nullable Object>> queries =
        BatchRequest.queries(query.subList(Math.min(2, query.size()), query.size()));
    if (start instanceof WorkerStart.Runs runs) {
      return new Conversation(runs.thread(), filesAsTheyAre).answers(queries);
    }
    NodeLaunch node = start instanceof ChildStart.Spawned process ? process.node() : null;
    if (node != null && node.start() instanceof Launch.Started started) {
      return new Conversation(started, filesAsTheyAre).answers(queries);
    }
    return start;
  }

  private Object reach(Launch.Started started, List<@Nullable Object> query) {
    Reference reference = reference(query, 2);
    try {
      return Reach.of(started).ask(text(argument(query, 1), "scope"), checked(reference, query));
    } catch (InputException e) {
      // No question that a program could ask, but no reason either to leave the others without an
      // answer.
      return new RuntimeErrorException(e.code().name(), String.valueOf(e.getMessage()));
    }
  }

  private Object question(ProcessPermission permission, List<@Nullable Object> query) {
    Reference reference = reference(query, 2);
    String scope = text(argument(query, 1), "scope");
    Reference checked = checked(reference, query);
    return switch (String.valueOf(query.get(0))) {
      case "explain" -> permission.explain(scope, checked);
      case "documented" -> permission.documentedHas(scope, checked);
      default -> permission.has(scope, checked);
    };
  }

  private static @Nullable Object argument(List<@Nullable Object> query, int index) {
    return query.size() > index ? query.get(index) : JsValues.UNDEFINED;
  }

  private String text(@Nullable Object value, String name) {
    if (value instanceof String text) {
      return text;
    }
    throw invalid("\"" + name + "\" argument must be of type string", value);
  }

  private RuntimeErrorException invalid(String what, @Nullable Object value) {
    return new RuntimeErrorException(
        "ERR_INVALID_ARG_TYPE", "The " + what + ". Received " + Received.describe(release, value));
  }

  /**
   * The reference, or null if its JSON value is of a kind that the runtime refuses; it does so
   * after the scope.
   */
  private @Nullable Reference reference(List<@Nullable Object> query, int index) {
    Object value = argument(query, index);
    if (value == JsValues.UNDEFINED) {
      return Reference.ABSENT;
    } else if (value == null) {
      return Reference.NULL;
    } else if (value instanceof String text) {
      return Reference.of(text);
    } else if (value instanceof Map<?, ?> map && map.containsKey("buffer")) {
      return new Reference.Buffer(bytes(map.get("buffer")));
    } else if (value instanceof Map<?, ?> map && map.containsKey("url")) {
      return Reference.url(JsValues.string(map.get("url")), release);
    }
    return UrlLike.isUrl(release, value)
        ? UrlLike.reference(argument(query, 1), (Map<?, ?>) value)
        : null;
  }

  private byte[] bytes(@Nullable Object content) {
    if (content instanceof String base64) {
      return JsValues.base64(base64);
    }
    if (content instanceof List<?> list) {
      byte[] bytes = new byte[list.size()];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = list.get(i) instanceof JsonNumber number ? (byte) (long) number.value() : 0;
      }
      return bytes;
    }
    throw invalid(
        "first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or"
            + " an Array-like Object",
        content);
  }

  private Reference checked(@Nullable Reference reference, List<@Nullable Object> query) {
    if (reference == null) {
      throw invalid("\"reference\" argument must be of type string", argument(query, 2));
    }
    return reference;
  }
}
