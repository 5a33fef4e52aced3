package dev.nodeperm;

import org.jspecify.annotations.Nullable;

/**
 * A warning that a process emits while it starts. Immutable.
 *
 * @param type the warning's name, such as {@code SecurityWarning}
 * @param code its code, such as {@code PERM0006}, or null on releases that give none
 * @param message its text, word for word
 */
public record StartupWarning(String type, @Nullable String code, String message) {}
