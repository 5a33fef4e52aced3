package dev.nodeperm.cli;

import dev.nodeperm.cases.CaseResult;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * What became of files of cases.
 *
 * @param results the results by file
 */
record CaseReport(Map<String, List<CaseResult>> results) implements Answer {
  static boolean passed(Map<String, List<CaseResult>> results) {
    return results.values().stream().flatMap(Collection::stream).allMatch(CaseResult::passed);
  }

  @Override
  public int exitCode() {
    return passed(results) ? ExitCode.GRANTED : ExitCode.DENIED;
  }

  private long count(boolean passed) {
    return results.values().stream()
        .flatMap(Collection::stream)
        .filter(result -> result.passed() == passed)
        .count();
  }

  @Override
  public void text(StringBuilder out) {
    results.forEach((file, all) -> all.forEach(result -> text(out, file, result)));
    out.append(count(true)).append(" passed, ").append(count(false)).append(" failed\n");
  }

  private static void text(StringBuilder out, String file, CaseResult result) {
    String head = (result.passed() ? "ok    " : "FAIL  ") + Words.release(result.release());
    out.append(Shown.text(head + "  " + result.name())).append('\n');
    for (CaseResult.Failure failure : result.failures()) {
      out.append("  ").append(Shown.text(file + ":" + failure.place())).append('\n');
      failure
          .text()
          .lines()
          .forEach(line -> out.append("  ").append(Shown.text(line)).append('\n'));
    }
  }

  @Override
  public void json(JsonGenerator out) {
    out.writeNumberProperty("passed", count(true));
    out.writeNumberProperty("failed", count(false));
    out.writeName("results");
    out.writeStartArray();
    results.forEach((file, all) -> all.forEach(result -> json(out, file, result)));
    out.writeEndArray();
  }

  private static void json(JsonGenerator out, String file, CaseResult result) {
    out.writeStartObject();
    out.writeStringProperty("file", file);
    out.writeStringProperty("case", result.name());
    Json.release(out, result.release());
    out.writeBooleanProperty("passed", result.passed());
    out.writeNumberProperty("checks", result.checks());
    out.writeName("failures");
    out.writeStartArray();
    for (CaseResult.Failure failure : result.failures()) {
      out.writeStartObject();
      out.writeNumberProperty("line", failure.place().line());
      out.writeNumberProperty("column", failure.place().column());
      out.writeStringProperty("message", failure.headline());
      out.writeStringProperty("text", failure.text());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
