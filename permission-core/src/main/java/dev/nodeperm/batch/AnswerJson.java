package dev.nodeperm.batch;

import dev.nodeperm.EffectiveGrant;
import dev.nodeperm.Launch;
import dev.nodeperm.StartupWarning;
import dev.nodeperm.launch.StartupFailure;
import java.io.StringWriter;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** What the answers of batches and those of the command line tool have in common, as JSON. */
public final class AnswerJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          // Whatever could be read can be written: an id comes back inside the answer, one level
          // down at most.
          .streamWriteConstraints(
              StreamWriteConstraints.builder().maxNestingDepth(JsonValues.DEEPEST + 1).build())
          .build();

  private AnswerJson() {}

  /**
   * {@return an object as text, in plain ASCII so that unpaired surrogates survive}
   *
   * @param content writes the properties, not the braces
   */
  public static String object(Consumer<JsonGenerator> content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      content.accept(out);
      out.writeEndObject();
    }
    return text.toString();
  }

  /**
   * Writes what became of a launch, as properties: its warnings, or how it ends.
   *
   * @param out stands within an object
   * @param launch what starting came to
   */
  public static void launch(JsonGenerator out, Launch launch) {
    if (launch instanceof Launch.Started started) {
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
    } else if (launch instanceof Launch.Failed failed) {
      failure(out, failed.failure());
    }
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
  }

  /**
   * Writes the properties of a path grant.
   *
   * @param out stands within an object
   * @param grant a grant of paths; that of a switch is written elsewhere
   */
  public static void grant(JsonGenerator out, EffectiveGrant grant) {
    out.writeStringProperty("option", grant.option());
    out.writeStringProperty("written", grant.written());
    out.writeStringProperty("source", grant.source().toString());
    out.writeStringProperty("effective", grant.effective());
    out.writeStringProperty("effect", grant.effect().name().toLowerCase(Locale.ROOT));
    out.writeBooleanProperty("truncated", grant.truncated());
  }
}
