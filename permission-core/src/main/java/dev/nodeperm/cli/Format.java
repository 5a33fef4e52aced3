package dev.nodeperm.cli;

import java.util.Locale;

/** The form of answers. */
enum Format {
  /** For people. */
  TEXT,
  /** One JSON object in one line. */
  JSON;

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
