package dev.nodeperm.cli;

import dev.nodeperm.Decision;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.analysis.LaunchDifference;
import dev.nodeperm.expect.DecisionText;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What two launches differ in. */
record DiffAnswer(NodeLaunch first, NodeLaunch second, LaunchDifference difference)
    implements Answer {
  @Override
  public int exitCode() {
    return difference.isNone() ? ExitCode.GRANTED : ExitCode.DENIED;
  }

  @Override
  public void text(StringBuilder out) {
    if (difference.isNone()) {
      out.append("no difference: each ").append(Shown.text(difference.first())).append('\n');
      return;
    }
    Table outcomes = new Table();
    outcomes.row("first", Words.release(first.release()), difference.first());
    outcomes.row("second", Words.release(second.release()), difference.second());
    outcomes.appendTo(out, "");
    Table table = new Table();
    table.row("ONLY", "GRANTS", "BECAUSE");
    rows(table, "first", difference.onlyFirst());
    rows(table, "second", difference.onlySecond());
    if (!difference.onlyFirst().isEmpty() || !difference.onlySecond().isEmpty()) {
      out.append('\n');
      table.appendTo(out, "");
    }
  }

  private static void rows(Table table, String which, List<Decision> decisions) {
    for (Decision decision : decisions) {
      table.row(which, DecisionText.question(decision), DecisionText.why(decision));
    }
  }

  @Override
  public void json(JsonGenerator out) {
    out.writeBooleanProperty("same", difference.isNone());
    launch(out, "first", first, difference.first(), difference.onlyFirst());
    launch(out, "second", second, difference.second(), difference.onlySecond());
  }

  private static void launch(
      JsonGenerator out, String which, NodeLaunch launch, String outcome, List<Decision> only) {
    out.writeName(which);
    out.writeStartObject();
    Json.release(out, launch.release());
    out.writeStringProperty("outcome", outcome);
    out.writeName("only");
    out.writeStartArray();
    for (Decision decision : only) {
      out.writeStartObject();
      out.writeStringProperty("scope", decision.scope());
      out.writeStringProperty(
          "reference", decision.reference().isEmpty() ? null : decision.reference());
      out.writeStringProperty("because", DecisionText.why(decision));
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
