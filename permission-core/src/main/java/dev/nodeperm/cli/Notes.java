package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.release.NodeRelease;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What every answer about a launch adds where it applies. */
final class Notes {
  private Notes() {}

  static void append(StringBuilder out, Launch launch) {
    release(out, launch.release());
    if (launch instanceof Launch.Started started && started.mode() == Launch.Mode.AUDIT) {
      out.append("note: in audit mode has() answers as if the model were enforced\n");
    }
  }

  /** Says of a release that it was never measured. */
  static void release(StringBuilder out, NodeRelease release) {
    if (release.isExtrapolated()) {
      out.append("note: ").append(release).append(" is ");
      out.append(Words.extrapolated(release)).append('\n');
    }
  }

  static void question(JsonGenerator out, @Nullable Question question) {
    if (question != null) {
      out.writeStringProperty("scope", question.scope());
      out.writeStringProperty("reference", question.written());
    }
  }

  /** The start of an answer to a question that has no yes or no. */
  static void undecided(JsonGenerator out, @Nullable Question question, Launch launch) {
    if (question != null) {
      out.writeNullProperty("granted");
      question(out, question);
    }
    Json.release(out, launch.release());
    Json.launch(out, launch);
  }
}
