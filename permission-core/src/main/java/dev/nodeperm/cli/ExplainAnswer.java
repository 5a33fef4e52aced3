package dev.nodeperm.cli;

import dev.nodeperm.Decision;
import dev.nodeperm.EffectiveGrant;
import dev.nodeperm.Launch;
import dev.nodeperm.PermissionScope;
import dev.nodeperm.batch.AnswerJson;
import dev.nodeperm.release.Behavior;
import tools.jackson.core.JsonGenerator;

/** A decision with its evidence. */
record ExplainAnswer(Launch.Started started, Question question, Decision decision)
    implements Answer {
  @Override
  public int exitCode() {
    return decision.granted() ? ExitCode.GRANTED : ExitCode.DENIED;
  }

  @Override
  public void text(StringBuilder out) {
    out.append(word(decision.granted())).append('\n');
    Table facts = new Table();
    String reference = question.written();
    facts.row("question", decision.scope() + (reference == null ? "" : " " + reference));
    facts.row("release", Words.release(decision.release()));
    facts.row("looked up", decision.resolvedPath() == null ? "no path" : decision.resolvedPath());
    facts.row("reason", decision.reason().sentence());
    EffectiveGrant grant = decision.decidingGrant();
    if (grant != null) {
      facts.row("grant", Words.written(grant) + " (" + grant.source() + ")");
      facts.row("taken as", grant.taken());
      Mark.of(grant).forEach(mark -> facts.row("", mark.sentence()));
    } else if (decision.decidingSwitch() != null) {
      facts.row("grant", decision.decidingSwitch());
      SwitchGrant granted = switchGrant();
      facts.row("taken as", granted.effective());
      granted.marks().forEach(mark -> facts.row("", mark.sentence()));
    }
    facts.row("documented", documented());
    if (decision.behaviors().isEmpty()) {
      facts.row("behaviours", "none made the difference");
    }
    String label = "behaviours";
    for (Behavior behavior : decision.behaviors()) {
      facts.row(label, BehaviorList.sentence(behavior));
      facts.row("", "  cause: " + behavior.cause());
      label = "";
    }
    facts.appendTo(out, "  ");
    Notes.append(out, started);
  }

  private SwitchGrant switchGrant() {
    return SwitchGrant.of(
        started, PermissionScope.find(decision.release(), decision.scope()).orElseThrow());
  }

  private String documented() {
    boolean differs = decision.differsFromDocumentation();
    return word(decision.documented())
        + (differs ? ": the documentation promises another answer" : ": the same");
  }

  private static String word(boolean granted) {
    return granted ? "granted" : "denied";
  }

  @Override
  public void json(JsonGenerator out) {
    out.writeBooleanProperty("granted", decision.granted());
    Notes.question(out, question);
    out.writeStringProperty("resolved", decision.resolvedPath());
    out.writeStringProperty("reason", decision.reason().sentence());
    out.writeName("grant");
    EffectiveGrant grant = decision.decidingGrant();
    if (grant == null) {
      out.writeNull();
    } else {
      out.writeStartObject();
      AnswerJson.grant(out, grant);
      out.writeEndObject();
    }
    out.writeName("switch");
    if (decision.decidingSwitch() == null) {
      out.writeNull();
    } else {
      out.writeStartObject();
      switchGrant().json(out);
      out.writeEndObject();
    }
    out.writeName("behaviors");
    out.writeStartArray();
    for (Behavior behavior : decision.behaviors()) {
      out.writeStartObject();
      BehaviorList.names(out, behavior);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeBooleanProperty("documented", decision.documented());
    out.writeBooleanProperty("differs", decision.differsFromDocumentation());
    Json.release(out, decision.release());
    Json.launch(out, started);
  }
}
