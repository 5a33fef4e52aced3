package dev.nodeperm.cli;

import dev.nodeperm.cases.CaseResult;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * What became of files of cases, in the XML that build servers read: a suite for each file, a test
 * for each case on each release.
 *
 * @param results the results by file
 */
record CaseJunitReport(Map<String, List<CaseResult>> results) implements Answer {
  @Override
  public int exitCode() {
    return CaseReport.passed(results) ? ExitCode.GRANTED : ExitCode.DENIED;
  }

  @Override
  public void text(StringBuilder out) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
    results.forEach((file, all) -> suite(out, file, all));
    out.append("</testsuites>\n");
  }

  private static void suite(StringBuilder out, String file, List<CaseResult> all) {
    long failed = all.stream().filter(result -> !result.passed()).count();
    out.append("  <testsuite name=\"").append(attribute(file));
    out.append("\" tests=\"").append(all.size()).append("\" failures=\"").append(failed);
    out.append("\" errors=\"0\" skipped=\"0\">\n");
    for (CaseResult result : all) {
      String name = result.name() + " [" + Words.release(result.release()) + "]";
      out.append("    <testcase classname=\"").append(attribute(file));
      out.append("\" name=\"").append(attribute(name)).append('"');
      if (result.passed()) {
        out.append("/>\n");
        continue;
      }
      out.append(">\n");
      // One element each: more than one failure is beyond what some readers take.
      out.append("      <failure message=\"");
      out.append(attribute(result.failures().get(0).headline())).append("\">");
      for (CaseResult.Failure failure : result.failures()) {
        out.append(escaped(file + ":" + failure.place() + "\n" + failure.text()));
      }
      out.append("</failure>\n    </testcase>\n");
    }
    out.append("  </testsuite>\n");
  }

  private static String attribute(String text) {
    return escaped(Shown.text(text)).replace("\"", "&quot;");
  }

  /** Text as XML 1.0 takes it: what it knows no way to write is spelled out by number. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean fit = c == '\n' || c >= ' ' && c != 0x7F && !isUnfit(c);
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> {
                  if (fit) {
                    out.appendCodePoint(c);
                  } else {
                    out.append(String.format("\\u%04x", c));
                  }
                }
              }
            });
    return out.toString();
  }

  private static boolean isUnfit(int c) {
    return Character.getType(c) == Character.SURROGATE || c == 0xFFFE || c == 0xFFFF;
  }

  @Override
  public void json(JsonGenerator out) {
    throw new UnsupportedOperationException("this report is XML");
  }
}
