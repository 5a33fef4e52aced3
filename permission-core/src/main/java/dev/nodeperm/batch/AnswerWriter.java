package dev.nodeperm.batch;

import dev.nodeperm.Decision;
import dev.nodeperm.EffectiveGrant;
import dev.nodeperm.Launch;
import dev.nodeperm.RuntimeErrorException;
import dev.nodeperm.links.ReachAnswer;
import dev.nodeperm.operation.Simulation;
import dev.nodeperm.operation.child.ChildStart;
import dev.nodeperm.operation.child.WorkerStart;
import dev.nodeperm.release.Behavior;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the answers of a batch. */
final class AnswerWriter {
  private AnswerWriter() {}

  static String answer(BatchRequest request, Launch launch, List<@Nullable Object> answers) {
    return AnswerJson.object(
        out -> {
          out.writeName("id");
          value(out, request.id());
          out.writeName("launch");
          launch(out, launch);
          out.writeName("answers");
          out.writeStartArray();
          for (Object answer : answers) {
            one(out, answer);
          }
          out.writeEndArray();
          if (!request.ignored().isEmpty()) {
            out.writeName("ignored");
            value(out, request.ignored());
          }
        });
  }

  static String error(int line, String message) {
    return AnswerJson.object(
        out -> {
          out.writeNullProperty("id");
          out.writeNumberProperty("line", line);
          out.writeStringProperty("error", message);
        });
  }

  private static void launch(JsonGenerator out, Launch launch) {
    out.writeStartObject();
    AnswerJson.launch(out, launch);
    if (launch.release().isExtrapolated()) {
      out.writeStringProperty("extrapolatedFrom", launch.release().modelled().toString());
    }
    out.writeEndObject();
  }

  private static void one(JsonGenerator out, @Nullable Object answer) {
    if (answer instanceof RuntimeErrorException e) {
      out.writeStartObject();
      out.writeStringProperty("error", e.code());
      out.writeStringProperty("message", e.getMessage());
      out.writeEndObject();
    } else if (answer instanceof Decision decision) {
      decision(out, decision);
    } else if (answer instanceof Simulation simulation) {
      out.writeStartObject();
      OperationJson.properties(out, simulation);
      out.writeEndObject();
    } else if (answer instanceof ReachAnswer reach) {
      out.writeStartObject();
      ReachJson.properties(out, reach);
      out.writeEndObject();
    } else if (answer instanceof ChildStart start) {
      out.writeStartObject();
      ChildJson.properties(out, start);
      out.writeEndObject();
    } else if (answer instanceof WorkerStart start) {
      out.writeStartObject();
      ChildJson.properties(out, start);
      out.writeEndObject();
    } else if (answer instanceof List<?> answers) {
      out.writeStartArray();
      for (Object one : answers) {
        one(out, one);
      }
      out.writeEndArray();
    } else {
      value(out, answer);
    }
  }

  private static void decision(JsonGenerator out, Decision decision) {
    out.writeStartObject();
    out.writeBooleanProperty("granted", decision.granted());
    out.writeStringProperty("scope", decision.scope());
    out.writeStringProperty("reference", decision.reference());
    out.writeStringProperty("resolved", decision.resolvedPath());
    out.writeStringProperty("reason", decision.reason().sentence());
    out.writeName("grant");
    grant(out, decision.decidingGrant());
    out.writeStringProperty("switch", decision.decidingSwitch());
    out.writeName("behaviors");
    out.writeStartArray();
    for (Behavior behavior : decision.behaviors()) {
      out.writeString(behavior.name());
    }
    out.writeEndArray();
    out.writeBooleanProperty("documented", decision.documented());
    out.writeStringProperty("release", decision.release().toString());
    out.writeStringProperty("modelled", decision.modelled().toString());
    out.writeBooleanProperty("extrapolated", decision.isExtrapolated());
    out.writeEndObject();
  }

  private static void grant(JsonGenerator out, @Nullable EffectiveGrant grant) {
    if (grant == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    AnswerJson.grant(out, grant);
    out.writeEndObject();
  }

  /** Writes a value that came from JSON; a request can nest it only so deep. */
  private static void value(JsonGenerator out, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.writeName(String.valueOf(entry.getKey()));
        value(out, entry.getValue());
      }
      out.writeEndObject();
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object item : list) {
        value(out, item);
      }
      out.writeEndArray();
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof JsonNumber number) {
      out.writeNumber(number.text());
    } else {
      out.writeString((String) value);
    }
  }
}
