package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.RuntimeErrorException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The runtime throws an error at the program that asks. */
record RuntimeErrorAnswer(
    Launch.Started started, @Nullable Question question, RuntimeErrorException error)
    implements Answer {
  @Override
  public int exitCode() {
    return ExitCode.WRONG_USAGE;
  }

  @Override
  public void text(StringBuilder out) {
    out.append("has() throws ").append(error.code()).append('\n');
    out.append("message: ").append(Shown.text(String.valueOf(error.getMessage()))).append('\n');
    Notes.append(out, started);
  }

  @Override
  public void json(JsonGenerator out) {
    Notes.undecided(out, question, started);
    out.writeName("error");
    out.writeStartObject();
    out.writeStringProperty("code", error.code());
    out.writeStringProperty("message", error.getMessage());
    out.writeEndObject();
  }
}
