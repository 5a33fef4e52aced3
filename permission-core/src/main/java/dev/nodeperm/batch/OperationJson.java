package dev.nodeperm.batch;

import dev.nodeperm.Launch;
import dev.nodeperm.operation.Check;
import dev.nodeperm.operation.Published;
import dev.nodeperm.operation.RuntimeError;
import dev.nodeperm.operation.Simulation;
import dev.nodeperm.operation.Style;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What a call comes to, as JSON; the same in batches and from the tool. */
public final class OperationJson {
  private OperationJson() {}

  /**
   * Writes the properties of one object.
   *
   * @param out stands within an object
   * @param simulation what the operation came to
   */
  public static void properties(JsonGenerator out, Simulation simulation) {
    Style style = simulation.style();
    out.writeStringProperty("outcome", simulation.outcome().toString());
    out.writeStringProperty("style", style == null ? null : style.toString());
    error(out, "error", simulation.error());
    out.writeName("checks");
    out.writeStartArray();
    for (Check check : simulation.checks()) {
      out.writeStartArray();
      out.writeString(check.scope().scopeName());
      out.writeString(check.resource());
      out.writeBoolean(check.granted());
      out.writeEndArray();
    }
    out.writeEndArray();
    if (simulation.unhandled() != null) {
      error(out, "unhandled", simulation.unhandled());
    }
    if (simulation.mode() == Launch.Mode.AUDIT) {
      out.writeBooleanProperty("performed", simulation.performed());
    }
    if (simulation.mode() == Launch.Mode.AUDIT || !simulation.published().isEmpty()) {
      published(out, simulation);
    }
  }

  private static void published(JsonGenerator out, Simulation simulation) {
    out.writeName("published");
    out.writeStartArray();
    for (Published message : simulation.published()) {
      out.writeStartArray();
      out.writeString(message.channel());
      out.writeString(message.permission());
      out.writeString(message.resource());
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  private static void error(JsonGenerator out, String name, @Nullable RuntimeError error) {
    out.writeName(name);
    if (error == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    out.writeStringProperty("code", error.code());
    out.writeStringProperty("message", error.message());
    out.writeStringProperty("permission", error.permission());
    out.writeStringProperty("resource", error.resource());
    out.writeEndObject();
  }
}
