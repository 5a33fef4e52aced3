package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.advisory.Exposure;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The advisories of a launch's release, and which of them it is exposed to. */
record AdvisoriesReport(Launch.Started started, List<Exposure> exposures) implements Answer {
  @Override
  public int exitCode() {
    return exposures.stream().anyMatch(Exposure::exposed) ? ExitCode.DENIED : ExitCode.GRANTED;
  }

  @Override
  public void text(StringBuilder out) {
    long exposed = exposures.stream().filter(Exposure::exposed).count();
    out.append(started.release()).append(" has ").append(exposures.size());
    out.append(" known vulnerabilities of the model; this launch is exposed to ").append(exposed);
    out.append('\n');
    for (Exposure exposure : exposures) {
      out.append(exposure.exposed() ? "exposed      " : "not exposed  ");
      out.append(exposure.advisory().id()).append("  ").append(exposure.advisory().title());
      out.append(fixed(exposure)).append('\n');
      if (exposure.operation() != null) {
        out.append("    ").append(exposure.advisory().lets()).append('\n');
        out.append("    ").append(Shown.text(exposure.operation())).append('\n');
      }
    }
    Notes.append(out, started);
  }

  private String fixed(Exposure exposure) {
    return exposure
        .advisory()
        .fixedAfter(started.release().modelled())
        .map(release -> " (fixed in " + release + ")")
        .orElse(" (not fixed in this line)");
  }

  @Override
  public void json(JsonGenerator out) {
    Json.release(out, started.release());
    Json.launch(out, started);
    out.writeName("advisories");
    out.writeStartArray();
    for (Exposure exposure : exposures) {
      out.writeStartObject();
      out.writeStringProperty("id", exposure.advisory().id());
      out.writeStringProperty("title", exposure.advisory().title());
      out.writeStringProperty("lets", exposure.advisory().lets());
      out.writeStringProperty("needs", exposure.advisory().needs());
      out.writeStringProperty(
          "fixedIn",
          exposure
              .advisory()
              .fixedAfter(started.release().modelled())
              .map(Object::toString)
              .orElse(null));
      out.writeBooleanProperty("exposed", exposure.exposed());
      out.writeStringProperty("operation", exposure.operation());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
