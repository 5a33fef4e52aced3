package dev.nodeperm.cli;

import dev.nodeperm.cases.CaseFileException;
import tools.jackson.core.JsonGenerator;

/** A file of cases that is not of the form. */
record BadCaseFile(String file, CaseFileException error) implements Answer {
  @Override
  public int exitCode() {
    return ExitCode.WRONG_USAGE;
  }

  @Override
  public void text(StringBuilder out) {
    String place = file + ":" + error.place();
    out.append(Shown.text(place + ": " + error.problem())).append('\n');
  }

  @Override
  public void json(JsonGenerator out) {
    out.writeName("error");
    out.writeStartObject();
    out.writeStringProperty("code", "BAD_CASES");
    out.writeStringProperty("message", error.problem());
    out.writeStringProperty("file", file);
    out.writeNumberProperty("line", error.place().line());
    out.writeNumberProperty("column", error.place().column());
    out.writeEndObject();
  }
}
