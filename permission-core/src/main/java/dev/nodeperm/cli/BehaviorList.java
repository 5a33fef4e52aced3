package dev.nodeperm.cli;

import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * Behaviours one below the other, with the releases that have them; the only place that says how
 * one is shown.
 */
final class BehaviorList {
  private BehaviorList() {}

  static void text(StringBuilder out, List<Behavior> behaviors, String sign) {
    for (Behavior behavior : behaviors) {
      String indentation = " ".repeat(sign.length()) + "  ";
      out.append(sign).append(sentence(behavior)).append('\n');
      out.append(indentation).append("cause: ").append(behavior.cause()).append('\n');
      out.append(indentation)
          .append("in ")
          .append(behavior.ranges())
          .append(never(behavior))
          .append('\n');
    }
  }

  /** A behaviour in one line. */
  static String sentence(Behavior behavior) {
    return behavior.name() + ": " + behavior.summary();
  }

  private static String never(Behavior behavior) {
    List<Integer> never = behavior.never();
    return never.isEmpty()
        ? ""
        : "; never in " + never.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  static void json(JsonGenerator out, String name, List<Behavior> behaviors) {
    out.writeName(name);
    out.writeStartArray();
    for (Behavior behavior : behaviors) {
      out.writeStartObject();
      names(out, behavior);
      out.writeStringProperty("releases", behavior.ranges().toString());
      out.writeName("since");
      out.writeStartObject();
      for (Map.Entry<Integer, NodeRelease> line : behavior.since().entrySet()) {
        out.writeStringProperty(line.getKey().toString(), line.getValue().toString());
      }
      out.writeEndObject();
      out.writeName("never");
      out.writeStartArray();
      behavior.never().forEach(out::writeNumber);
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** The properties of a behaviour that say what it is. */
  static void names(JsonGenerator out, Behavior behavior) {
    out.writeStringProperty("name", behavior.name());
    out.writeStringProperty("summary", behavior.summary());
    out.writeStringProperty("cause", behavior.cause());
  }
}
