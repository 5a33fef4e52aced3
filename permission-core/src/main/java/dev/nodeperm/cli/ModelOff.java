package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The process runs without the model.
 *
 * @param bare whether the command line is empty, as where its {@code --} was forgotten
 */
record ModelOff(Launch.Started started, @Nullable Question question, boolean bare)
    implements Answer {
  @Override
  public int exitCode() {
    return ExitCode.GRANTED;
  }

  @Override
  public void text(StringBuilder out) {
    out.append("the permission model is off: nothing is restricted\n");
    if (bare) {
      out.append("note: nothing stands behind --, where the options of the runtime are expected\n");
    }
    Notes.append(out, started);
  }

  @Override
  public void json(JsonGenerator out) {
    Notes.undecided(out, question, started);
  }
}
