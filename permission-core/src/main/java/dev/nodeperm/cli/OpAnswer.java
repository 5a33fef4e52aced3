package dev.nodeperm.cli;

import dev.nodeperm.EffectiveGrant;
import dev.nodeperm.Launch;
import dev.nodeperm.batch.OperationJson;
import dev.nodeperm.operation.Check;
import dev.nodeperm.operation.Published;
import dev.nodeperm.operation.RuntimeError;
import dev.nodeperm.operation.Simulation;
import dev.nodeperm.operation.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What a call comes to, why, and what it lacks. */
record OpAnswer(Launch.Started started, Simulation simulation, List<String> needs)
    implements Answer {
  @Override
  public int exitCode() {
    return simulation.isRefused() ? ExitCode.DENIED : ExitCode.GRANTED;
  }

  @Override
  public void text(StringBuilder out) {
    out.append(simulation.outcome()).append(": ").append(simulation.operation().signature());
    out.append(style()).append('\n');
    Table facts = new Table();
    for (Check check : simulation.checks()) {
      facts.row(check.scope().scopeName(), check.resource(), why(check));
    }
    facts.appendTo(out, "  ");
    error(out, "error", simulation.error());
    error(out, "unhandled", simulation.unhandled());
    for (Published message : simulation.published()) {
      out.append("  published  ").append(message.channel()).append(": ");
      out.append(message.permission()).append(' ').append(Shown.text(message.resource()));
      out.append('\n');
    }
    if (!needs.isEmpty()) {
      out.append("  needs  ").append(Shown.text(String.join(" ", needs))).append('\n');
    }
    Notes.append(out, started);
  }

  private String style() {
    Style style = simulation.style();
    if (style == null) {
      return "";
    }
    return switch (style) {
      case THROW -> " throws";
      case CALLBACK -> " calls back with an error";
      case REJECTION -> " rejects";
      case EVENT -> " emits an error";
      case UNCAUGHT -> " ends in an uncaught exception";
      case NONE -> " shows no error: it looks as if nothing were there";
    };
  }

  private static String why(Check check) {
    EffectiveGrant grant = check.decidingGrant();
    if (grant != null) {
      return "granted by " + grant.option() + "=" + grant.written() + " (" + grant.source() + ")";
    } else if (check.decidingSwitch() != null) {
      return "granted by " + check.decidingSwitch();
    }
    return check.granted() ? "granted" : "not granted";
  }

  private static void error(StringBuilder out, String name, @Nullable RuntimeError error) {
    if (error == null) {
      return;
    }
    out.append("  ").append(name).append("  ").append(Shown.text(error.toString()));
    out.append(error.code() == null ? "" : " (code " + error.code());
    if (error.permission() != null) {
      out.append(", permission '").append(error.permission()).append("', resource '");
      out.append(Shown.text(String.valueOf(error.resource()))).append('\'');
    }
    out.append(error.code() == null ? "\n" : ")\n");
  }

  @Override
  public void json(JsonGenerator out) {
    out.writeStringProperty("operation", simulation.operation().name());
    OperationJson.properties(out, simulation);
    out.writeName("needs");
    out.writeStartArray();
    needs.forEach(out::writeString);
    out.writeEndArray();
    Json.release(out, started.release());
    Json.launch(out, started);
  }
}
