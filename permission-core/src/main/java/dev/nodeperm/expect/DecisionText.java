package dev.nodeperm.expect;

import dev.nodeperm.Decision;
import dev.nodeperm.EffectiveGrant;
import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.release.NodeRelease;

/** Decisions in words. */
public final class DecisionText {
  private DecisionText() {}

  /**
   * {@return the question, such as {@code fs.read /app/key.pem}}
   *
   * @param decision the answer to it
   */
  public static String question(Decision decision) {
    String reference = decision.reference();
    return reference.isEmpty() ? decision.scope() : decision.scope() + " " + reference;
  }

  /**
   * {@return the release, and what stands in for it if it was never measured}
   *
   * @param release a release, measured or extrapolated
   */
  public static String release(NodeRelease release) {
    String name = "Node.js " + release;
    return release.isExtrapolated()
        ? name + " (not measured, taken to behave as " + release.modelled() + ")"
        : name;
  }

  /**
   * {@return what decided, with its place, as half a sentence}
   *
   * @param decision an answer, granted or denied
   */
  public static String why(Decision decision) {
    EffectiveGrant grant = decision.decidingGrant();
    if (grant != null) {
      return "what decides is " + written(grant);
    }
    String option = decision.decidingSwitch();
    return option == null ? decision.reason().sentence() : "what decides is " + option;
  }

  /**
   * {@return a grant as it was written, its place, and as what it was taken if that differs}
   *
   * @param grant a grant, implicit ones too
   */
  public static String written(EffectiveGrant grant) {
    String taken = grant.taken();
    return place(grant) + (taken.equals(grant.written()) ? "" : ", taken as " + taken);
  }

  /** A grant as it was written, and its place. */
  static String place(EffectiveGrant grant) {
    String written = grant.written();
    String word =
        !isImplicit(grant)
            ? grant.option() + "=" + written
            : written.isEmpty() ? "the current directory, as no program is named" : written;
    return word + " (" + grant.source() + ")";
  }

  /** Whether the release granted it of its own accord. */
  static boolean isImplicit(EffectiveGrant grant) {
    return grant.source() instanceof OptionSource.Implicit;
  }

  /**
   * {@return the evidence, one fact a line, each behind two blanks}
   *
   * @param decision an answer, granted or denied
   */
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
      decision.behaviors().forEach(behavior -> fact(out, "as in", behavior.summary()));
    }
    return out.toString();
  }

  static void fact(StringBuilder out, String name, String value) {
    out.append("  ").append(name).append(" ".repeat(Math.max(1, 12 - name.length())));
    out.append(value).append('\n');
  }
}
