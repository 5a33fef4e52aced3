package dev.nodeperm.error;

/**
 * A place in a text that somebody wrote. Immutable.
 *
 * @param line the line, from 1
 * @param column the column, in UTF-16 units from 1
 */
public record Place(int line, int column) {
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
