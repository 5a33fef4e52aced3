package dev.nodeperm.cases;

/**
 * A place in a file of cases. Immutable.
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
