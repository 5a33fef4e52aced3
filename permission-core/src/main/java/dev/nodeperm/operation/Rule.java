package dev.nodeperm.operation;

import java.util.List;

/**
 * One line of the catalogue below a header. Immutable.
 *
 * @param conditions all of which have to hold
 * @param statement what it does
 * @param line where it stands, from 1
 * @param text the line as written
 */
record Rule(List<Condition> conditions, Statement statement, int line, String text) {}
