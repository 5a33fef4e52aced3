package dev.nodeperm.batch;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.operation.child.ChildCaution;
import dev.nodeperm.operation.child.ChildStart;
import dev.nodeperm.operation.child.RunningThread;
import dev.nodeperm.operation.child.WorkerStart;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What comes of starting a child, as JSON; the same in batches and from the tool. */
public final class ChildJson {
  private ChildJson() {}

  /** Writes the properties of one object. */
  public static void properties(JsonGenerator out, ChildStart start) {
    if (start instanceof ChildStart.Refused refused) {
      refused(out, refused.code(), refused.message());
    } else if (start instanceof ChildStart.Spawned process) {
      out.writeStringProperty("outcome", "process");
      out.writeStringProperty("file", process.file());
      texts(out, "argv", process.argv());
      out.writeStringProperty("nodeOptions", process.nodeOptions().orElse(null));
      texts(out, "handedOn", process.handedOn());
      out.writeName("node");
      if (process.node() == null) {
        out.writeNull();
      } else {
        launch(out, process.node());
      }
      cautions(out, process.cautions());
    }
  }

  /** Writes the properties of one object. */
  public static void properties(JsonGenerator out, WorkerStart start) {
    if (start instanceof WorkerStart.Refused refused) {
      refused(out, refused.code(), refused.message());
    } else if (start instanceof WorkerStart.Ends ends) {
      out.writeStringProperty("outcome", "ends");
      out.writeStringProperty("message", ends.failure().failure().message());
      out.writeStringProperty("signal", ends.failure().failure().signal());
    } else if (start instanceof WorkerStart.Unread unread) {
      out.writeStringProperty("outcome", "unread");
      out.writeStringProperty("code", unread.code());
      out.writeStringProperty("message", unread.message());
      out.writeStringProperty("resource", unread.resource());
    } else if (start instanceof WorkerStart.Missing missing) {
      out.writeStringProperty("outcome", "missing");
      out.writeStringProperty("code", "MODULE_NOT_FOUND");
      out.writeStringProperty("message", missing.message());
      out.writeStringProperty("file", missing.file());
    } else if (start instanceof WorkerStart.Runs runs) {
      RunningThread thread = runs.thread();
      out.writeStringProperty("outcome", "worker");
      texts(out, "execArgv", thread.execArgv());
      out.writeStringProperty("nodeOptions", thread.environment().get("NODE_OPTIONS"));
      out.writeBooleanProperty("model", thread.started().mode() != Launch.Mode.OFF);
      cautions(out, runs.cautions());
    }
  }

  private static void refused(JsonGenerator out, String code, @Nullable String message) {
    out.writeStringProperty("outcome", "refused");
    out.writeStringProperty("code", code);
    out.writeStringProperty("message", message);
  }

  /** A launch in the form of a request. */
  private static void launch(JsonGenerator out, NodeLaunch launch) {
    out.writeStartObject();
    out.writeStringProperty("node", launch.release().toString());
    texts(out, "argv", launch.args());
    out.writeName("env");
    out.writeStartObject();
    for (Map.Entry<String, String> variable : new TreeMap<>(launch.environment()).entrySet()) {
      out.writeStringProperty(variable.getKey(), variable.getValue());
    }
    out.writeEndObject();
    out.writeStringProperty("cwd", launch.directory());
    out.writeEndObject();
  }

  private static void texts(JsonGenerator out, String name, List<String> texts) {
    out.writeName(name);
    out.writeStartArray();
    texts.forEach(out::writeString);
    out.writeEndArray();
  }

  private static void cautions(JsonGenerator out, List<ChildCaution> cautions) {
    out.writeName("cautions");
    out.writeStartArray();
    for (ChildCaution caution : cautions) {
      out.writeStartObject();
      out.writeStringProperty("kind", caution.kind().toString());
      out.writeStringProperty("text", caution.text());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
