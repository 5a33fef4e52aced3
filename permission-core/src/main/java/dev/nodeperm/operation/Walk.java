package dev.nodeperm.operation;

import java.util.Locale;

/** The walks over files that rules can name. */
enum Walk {
  /** Every directory above a path, root first. */
  ANCESTORS;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
