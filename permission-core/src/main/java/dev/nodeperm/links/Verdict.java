package dev.nodeperm.links;

import java.util.Locale;

/** How what a path's text is granted agrees with what the path reaches. */
public enum Verdict {
  /** Granted, and what it reaches is granted itself. */
  INSIDE,
  /** Granted by its text, but what it reaches is not granted. */
  ESCAPES,
  /** Denied by its text, though what it would reach is granted. */
  SHADOWED,
  /** Denied, and what it would reach is not granted either, or is not there. */
  DENIED,
  /** Granted, but the kernel does not find anything. */
  FAILS;

  /** In small letters, as in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
