package dev.nodeperm.cli;

import dev.nodeperm.EffectiveGrant;
import dev.nodeperm.Launch;
import dev.nodeperm.StartupWarning;
import dev.nodeperm.options.OptionSource;
import dev.nodeperm.options.StartupFailure;
import dev.nodeperm.release.NodeRelease;
import java.io.StringWriter;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** The parts that JSON answers share, in plain ASCII. */
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private Json() {}

  static String object(Consumer<JsonGenerator> content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      content.accept(out);
      out.writeEndObject();
    }
    return text.toString();
  }

  static void release(JsonGenerator out, NodeRelease release) {
    out.writeStringProperty("release", release.toString());
    out.writeStringProperty("modelled", release.modelled().toString());
    out.writeBooleanProperty("extrapolated", release.isExtrapolated());
  }

  /** What became of the launch. */
  static void launch(JsonGenerator out, Launch launch) {
    out.writeName("launch");
    out.writeStartObject();
    if (launch instanceof Launch.Started started) {
      out.writeBooleanProperty("ok", true);
      out.writeStringProperty("mode", started.mode().name().toLowerCase(Locale.ROOT));
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
    } else if (launch instanceof Launch.Failed failed) {
      failure(out, failed.failure());
    }
    out.writeEndObject();
  }

  private static void failure(JsonGenerator out, StartupFailure failure) {
    out.writeBooleanProperty("ok", false);
    out.writeName("exitCode");
    if (failure.exitCode() == null) {
      out.writeNull();
    } else {
      out.writeNumber(failure.exitCode());
    }
    out.writeStringProperty("signal", failure.signal());
    out.writeStringProperty("message", failure.message());
    out.writeStringProperty("source", text(failure.source()));
  }

  /** The properties of a path grant. */
  static void grant(JsonGenerator out, EffectiveGrant grant) {
    out.writeStringProperty("option", grant.option());
    out.writeStringProperty("written", grant.written());
    out.writeStringProperty("source", grant.source().toString());
    out.writeStringProperty("effective", grant.effective());
    out.writeStringProperty("effect", grant.effect().name().toLowerCase(Locale.ROOT));
    out.writeBooleanProperty("truncated", grant.truncated());
  }

  private static @Nullable String text(@Nullable OptionSource source) {
    return source == null ? null : source.toString();
  }
}
