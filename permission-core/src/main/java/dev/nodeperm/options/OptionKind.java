package dev.nodeperm.options;

/** What kind of value an option of the runtime takes. */
public enum OptionKind {
  /** Accepted and ignored; takes no value. */
  NO_OP,
  /** Handed to V8 as written. */
  V8,
  /** On or off; a value after {@code =} is ignored. */
  BOOLEAN,
  /** A signed whole number. */
  INTEGER,
  /** An unsigned whole number. */
  UNSIGNED,
  /** A text; the last one wins. */
  STRING,
  /** A host, a port or both. */
  HOST_PORT,
  /** A text that may be given many times; all are kept, in order. */
  STRING_LIST,
}
