package dev.nodeperm.cli;

import dev.nodeperm.error.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * An error in what the tool was given.
 *
 * @param code what kind of error
 * @param message what is wrong and what to do about it
 * @param input the error of the library behind it, or null
 * @param exitCode what the tool exits with
 */
record ErrorAnswer(String code, String message, @Nullable InputException input, int exitCode)
    implements Answer {
  @Override
  public void text(StringBuilder out) {
    out.append(Shown.text(message)).append('\n');
  }

  @Override
  public void json(JsonGenerator out) {
    out.writeName("error");
    out.writeStartObject();
    out.writeStringProperty("code", code);
    out.writeStringProperty("message", message);
    if (input != null) {
      out.writeStringProperty("input", input.input());
      out.writeNumberProperty("offset", input.offset());
    }
    out.writeEndObject();
  }
}
