package dev.nodeperm.operation.child;

import java.util.Locale;

/**
 * Something about a child that its parent's author may not expect.
 *
 * @param kind what it is about
 * @param text a sentence
 */
public record ChildCaution(Kind kind, String text) {
  /** What a caution is about, most serious first. */
  public enum Kind {
    /** The parent runs under the model, the child does not. */
    UNRESTRICTED,
    /** The child may do what the parent may not. */
    GAINS,
    /** The child does not start. */
    FAILS,
    /** The child may not do what the parent may. */
    LOSES,
    /** A grant of the parent is not handed on, or not as it was meant. */
    HANDED_ON_BADLY,
    /** This library cannot tell what the child is. */
    UNKNOWN;

    /** The kind in small letters, blanks between words. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  @Override
  public String toString() {
    return kind + ": " + text;
  }
}
