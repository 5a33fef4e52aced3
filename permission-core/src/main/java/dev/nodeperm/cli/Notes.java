package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What every answer about a launch adds where it applies. */
final class Notes {
  private Notes() {}

  static void append(StringBuilder out, Launch launch) {
    if (launch.release().isExtrapolated()) {
      out.append("note: ").append(launch.release()).append(" is ");
      out.append(Words.extrapolated(launch.release())).append('\n');
    }
    if (launch instanceof Launch.Started started && started.mode() == Launch.Mode.AUDIT) {
      out.append("note: in audit mode has() answers as if the model were enforced\n");
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
