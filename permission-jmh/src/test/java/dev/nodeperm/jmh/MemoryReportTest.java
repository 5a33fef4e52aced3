package dev.nodeperm.jmh;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The report goes by the names of fields, which may change. */
class MemoryReportTest {
  @Test
  void findsTheParts() {
    List<MemoryReport.Row> rows = MemoryReport.of(List.of(100));
    assertTrue(rows.size() > 2, "parts: " + rows);
    rows.forEach(
        row -> assertTrue(row.bytes() > 0 && row.bytes() <= rows.get(0).bytes(), row.toString()));
  }
}
