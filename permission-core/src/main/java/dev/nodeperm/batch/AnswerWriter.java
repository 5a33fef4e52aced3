package dev.nodeperm.batch;

import dev.nodeperm.Decision;
import dev.nodeperm.EffectiveGrant;
import dev.nodeperm.Launch;
import dev.nodeperm.RuntimeErrorException;
import dev.nodeperm.StartupWarning;
import dev.nodeperm.links.ReachAnswer;
import dev.nodeperm.options.StartupFailure;
import dev.nodeperm.release.Behavior;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Writes answers as JSON, in plain ASCII so that unpaired surrogates survive. */
final class AnswerWriter {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          // Whatever could be read can be written: an id comes back inside the answer, one level down at most.
          .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(JsonValues.DEEPEST + 1).build())
          .build();

  private AnswerWriter() {}

  static String answer(@Nullable Object id, Launch launch, List<@Nullable Object> answers) {
    return object(
        out -> {
          out.writeName("id");
          value(out, id);
          out.writeName("launch");
          launch(out, launch);
          out.writeName("answers");
          out.writeStartArray();
          for (Object answer : answers) {
            one(out, answer);
          }
          out.writeEndArray();
        });
  }

  static String error(int line, String message) {
    return object(
        out -> {
          out.writeNullProperty("id");
          out.writeNumberProperty("line", line);
          out.writeStringProperty("error", message);
        });
  }

  private static String object(Consumer<JsonGenerator> content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      content.accept(out);
      out.writeEndObject();
    }
    return text.toString();
  }

  private static void launch(JsonGenerator out, Launch launch) {
    out.writeStartObject();
    if (launch instanceof Launch.Failed failed) {
      StartupFailure failure = failed.failure();
      out.writeBooleanProperty("ok", false);
      out.writeName("exitCode");
      if (failure.exitCode() == null) {
        out.writeNull();
      } else {
        out.writeNumber(failure.exitCode());
      }
      out.writeStringProperty("signal", failure.signal());
      out.writeStringProperty("message", failure.message());
    } else if (launch instanceof Launch.Started started) {
      out.writeBooleanProperty("ok", true);
      out.writeName("warnings");
      out.writeStartArray();
      for (StartupWarning warning : started.warnings()) {
        out.writeStartObject();
        out.writeStringProperty("type", warning.type());
        out.writeStringProperty("code", warning.code());
        out.writeStringProperty("message", warning.message());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
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
    } else if (answer instanceof ReachAnswer reach) {
      out.writeStartObject();
      ReachJson.properties(out, reach);
      out.writeEndObject();
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
    out.writeStringProperty("option", grant.option());
    out.writeStringProperty("written", grant.written());
    out.writeStringProperty("source", grant.source().toString());
    out.writeStringProperty("effective", grant.effective());
    out.writeStringProperty("effect", grant.effect().name().toLowerCase(java.util.Locale.ROOT));
    out.writeBooleanProperty("truncated", grant.truncated());
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
