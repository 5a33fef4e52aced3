package dev.nodeperm.jmh.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nodeperm.jmh.MemoryReport;
import dev.nodeperm.jmh.compare.Case.Section;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What is written down says what was measured. */
class ReportsTest {
  private static final Results RESULTS =
      new Results(
          "2026-01-01",
          Map.of("java", "a \"good\" one"),
          Settings.quick(Path.of(".")),
          List.of("0.1", "0.2"),
          List.of(
              measured(Section.DECISION, Case.OURS, "hit40", 1, 30, 30),
              measured(Section.DECISION, Case.OURS, "hit40", 1000, 40, 42),
              measured(Section.DECISION, "JGit", "hit40", 1000, 100_000, 300_000),
              measured(Section.THREADS, Case.OURS, "hit40", 1000, 41, 41),
              measured(Section.START, Case.OURS, "cold", 1000, 20_000_000, 20_000_000)),
          List.of(new MemoryReport.Row("matcher", 1000, 50_000)),
          List.of("one failed"));

  private static Measured measured(
      Section section, String subject, String shape, int grants, double... times) {
    List<Fork> forks = Arrays.stream(times).mapToObj(time -> new Fork(time, 2 * time)).toList();
    return new Measured(new Case(section, subject, shape, grants), forks);
  }

  @Test
  void tablesHaveTimesAndRatios() {
    String text = MarkdownReport.of(RESULTS);
    assertTrue(text.contains("| grants | 1 | 1,000 |"), text);
    assertTrue(text.contains("| nodeperm | 30.0 ns | 41.0 ns |"), text);
    assertTrue(text.contains("| JGit |  | 200.0 µs ± 50 % (4,878 x) |"), text);
    assertTrue(text.contains("| hit40 | 1,000 | 82.0 ns | 82.0 ns | 2.00 x |"), text);
    assertTrue(text.contains("| nodeperm | 20 ms |"), text);
    assertTrue(text.contains("| `matcher` | 1,000 | 50,000 | 50.0 |"), text);
    assertTrue(text.contains("**Not measured**: one failed"), text);
    assertTrue(text.contains("100 % at most (Decisions, JGit, hit40, 1000 grants)"), text);
  }

  @Test
  void jsonIsJson() {
    String text = JsonReport.of(RESULTS);
    int cases = 0;
    try (JsonParser json =
        new JsonFactory().createParser(ObjectReadContext.empty(), new StringReader(text))) {
      while (json.nextToken() != null) {
        cases +=
            "subject".equals(json.currentName()) && json.currentToken().isScalarValue() ? 1 : 0;
      }
    }
    assertEquals(RESULTS.measured().size(), cases);
  }

  @Test
  void chartsHaveALineForEachSubject() throws Exception {
    String svg = Chart.of("hit40", RESULTS.of(Section.DECISION, "hit40"));
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertEquals(2, document.getElementsByTagName("polyline").getLength());
  }

  @Test
  void optionsNarrowARun() {
    List<String> options =
        List.of("--grants", "1,10", "--shapes", "utf16", "--peers", "none", "--node", "none");
    Settings settings = Settings.parse(Path.of("."), options);
    assertEquals(List.of(1, 10), settings.grants());
    assertEquals(List.of("utf16"), settings.shapes().stream().map(shape -> shape.label()).toList());
    assertTrue(settings.peers().isEmpty() && settings.node().isEmpty());
    assertEquals(Path.of("./docs/performance"), settings.folder());
  }
}
