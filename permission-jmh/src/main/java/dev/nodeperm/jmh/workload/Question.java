package dev.nodeperm.jmh.workload;

/**
 * A reference and its answer.
 *
 * @param reference an absolute or relative path
 * @param granted what the model answers
 */
public record Question(String reference, boolean granted) {}
