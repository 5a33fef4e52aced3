package dev.nodeperm.expect;

import dev.nodeperm.Decision;
import dev.nodeperm.EffectiveGrant;
import dev.nodeperm.options.OptionSource;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;

/** Decisions in words. */
public final class DecisionText {
  private DecisionText() {}

  /** The question, such as {@code fs.read /app/key.pem}. */
  public static String question(Decision decision) {
    String reference = decision.reference();
    return reference.isEmpty() ? decision.scope() : decision.scope() + " " + reference;
  }

  /** The release, and what stands in for it if it was never measured. */
  public static String release(NodeRelease release) {
    String name = "Node.js " + release;
    return release.isExtrapolated()
        ? name + " (not measured, taken to behave as " + release.modelled() + ")"
        : name;
  }

  /** What decided, with its place, as half a sentence. */
  public static String why(Decision decision) {
    EffectiveGrant grant = decision.decidingGrant();
    if (grant != null) {
      return "what decides is " + written(grant);
    }
    String option = decision.decidingSwitch();
    return option == null ? decision.reason().sentence() : "what decides is " + option;
  }

  /** A grant as it was written, its place, and as what it was taken if that differs. */
  public static String written(EffectiveGrant grant) {
    boolean implicit = grant.source() instanceof OptionSource.Implicit;
    String word = implicit ? grant.written() : grant.option() + "=" + grant.written();
    String taken =
        grant.effective().equals(grant.written()) ? "" : ", taken as " + grant.effective();
    return word + " (" + grant.source() + ")" + taken;
  }

  /** The evidence, one fact a line, each behind two blanks. */
  public static String facts(Decision decision) {
    StringBuilder out = new StringBuilder();
    if (decision.resolvedPath() != null) {
      fact(out, "looked up", decision.resolvedPath());
    }
    fact(out, "reason", decision.reason().sentence());
    if (decision.decidingGrant() != null) {
      fact(out, "grant", written(decision.decidingGrant()));
    } else if (decision.decidingSwitch() != null) {
      fact(out, "grant", decision.decidingSwitch());
    }
    if (decision.differsFromDocumentation()) {
      fact(out, "documented", decision.documented() ? "granted" : "denied");
    }
    for (Behavior behavior : decision.behaviors()) {
      fact(out, "behaviour", behavior.summary());
    }
    return out.toString();
  }

  static void fact(StringBuilder out, String name, String value) {
    out.append("  ").append(name).append(" ".repeat(Math.max(1, 12 - name.length())));
    out.append(value).append('\n');
  }
}
