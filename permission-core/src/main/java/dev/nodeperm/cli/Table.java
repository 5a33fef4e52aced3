package dev.nodeperm.cli;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells below one another, two blanks between columns. For one thread. */
final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a line; all lines have as many cells. */
  void row(String... cells) {
    List<String> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(Shown.text(cell));
    }
    rows.add(row);
  }

  /** Appends all lines, each behind an indentation. */
  void appendTo(StringBuilder out, String indentation) {
    if (rows.isEmpty()) {
      return;
    }
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indentation);
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)) + 2));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
