package dev.nodeperm.cli;

import tools.jackson.core.JsonGenerator;

/** What a command has to say, in both forms. */
interface Answer {
  /** What the tool exits with. */
  int exitCode();

  /** Appends whole lines. */
  void text(StringBuilder out);

  /** Writes the properties of one JSON object. */
  void json(JsonGenerator out);
}
