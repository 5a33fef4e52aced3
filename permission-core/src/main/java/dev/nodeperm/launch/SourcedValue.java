package dev.nodeperm.launch;

/**
 * The value of an option with the place it was written at. Immutable.
 *
 * @param text the value, after quoting and escapes
 * @param source where it was written
 */
public record SourcedValue(String text, OptionSource source) {}
