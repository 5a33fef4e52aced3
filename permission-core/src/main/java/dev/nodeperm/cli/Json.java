package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.batch.AnswerJson;
import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.release.NodeRelease;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** The parts that the tool's JSON answers share. */
final class Json {
  private Json() {}

  static void release(JsonGenerator out, NodeRelease release) {
    out.writeStringProperty("release", release.toString());
    out.writeStringProperty("modelled", release.modelled().toString());
    out.writeBooleanProperty("extrapolated", release.isExtrapolated());
  }

  /** What became of the launch. */
  static void launch(JsonGenerator out, Launch launch) {
    out.writeName("launch");
    out.writeStartObject();
    AnswerJson.launch(out, launch);
    if (launch instanceof Launch.Started started) {
      out.writeStringProperty("mode", started.mode().name().toLowerCase(Locale.ROOT));
    } else if (launch instanceof Launch.Failed failed) {
      OptionSource source = failed.failure().source();
      out.writeStringProperty("source", source == null ? null : source.toString());
    }
    out.writeEndObject();
  }
}
