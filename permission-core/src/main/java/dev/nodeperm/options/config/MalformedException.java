package dev.nodeperm.options.config;

/**
 * The walk came upon a token that cannot stand where it is. Never leaves this package; carries no
 * trace.
 */
final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedException() {
    super(null, null, false, false);
  }
}
