package dev.nodeperm.cli;

import dev.nodeperm.links.AuditReport.Unreadable;
import dev.nodeperm.links.LinkFinding;
import dev.nodeperm.links.Verdict;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The report of an audit in SARIF 2.1.0: what does not pass, what was accepted, and links that lead
 * nowhere.
 */
record AuditSarif(AuditOutcome outcome) implements Answer {
  private static final Map<String, String> RULES =
      new TreeMap<>(
          Map.of(
              "link-escapes", "A granted symbolic link leads to what is not granted.",
              "link-broken", "A granted symbolic link leads nowhere.",
              "link-relative", "A granted symbolic link is relative.",
              "link", "A symbolic link is granted.",
              "directory-unreadable",
                  "A granted directory cannot be read, so its links are not known."));

  @Override
  public int exitCode() {
    return outcome.exitCode();
  }

  @Override
  public void text(StringBuilder out) {
    throw new IllegalStateException("SARIF is JSON");
  }

  @Override
  public void json(JsonGenerator out) {
    out.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    out.writeStringProperty("version", "2.1.0");
    out.writeName("runs");
    out.writeStartArray();
    out.writeStartObject();
    tool(out);
    out.writeName("results");
    out.writeStartArray();
    for (LinkFinding finding : outcome.report().findings()) {
      AcceptedFinding by = outcome.accepted().get(finding);
      boolean fails = by != null || outcome.policy().refuses(finding);
      if (fails || finding.verdict() == Verdict.FAILS) {
        result(
            out,
            rule(finding),
            fails ? "error" : "note",
            finding.sentence(),
            finding.link().bytes(),
            by);
      }
    }
    for (Unreadable one : outcome.report().unreadable()) {
      String message = one.directory() + " cannot be read (" + one.error() + ").";
      result(out, "directory-unreadable", "warning", message, one.directory().bytes(), null);
    }
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndArray();
  }

  private static String rule(LinkFinding finding) {
    return switch (finding.verdict()) {
      case ESCAPES -> "link-escapes";
      case FAILS -> "link-broken";
      default -> finding.isRelative() ? "link-relative" : "link";
    };
  }

  private static void tool(JsonGenerator out) {
    out.writeName("tool");
    out.writeStartObject();
    out.writeName("driver");
    out.writeStartObject();
    out.writeStringProperty("name", "nodeperm");
    out.writeName("rules");
    out.writeStartArray();
    RULES.forEach(
        (id, text) -> {
          out.writeStartObject();
          out.writeStringProperty("id", id);
          text(out, "shortDescription", text);
          out.writeEndObject();
        });
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void text(JsonGenerator out, String name, String text) {
    out.writeName(name);
    out.writeStartObject();
    out.writeStringProperty("text", text);
    out.writeEndObject();
  }

  private static void result(
      JsonGenerator out,
      String rule,
      String level,
      String message,
      byte[] path,
      @Nullable AcceptedFinding by) {
    out.writeStartObject();
    out.writeStringProperty("ruleId", rule);
    out.writeStringProperty("level", level);
    text(out, "message", Shown.text(message));
    out.writeName("locations");
    out.writeStartArray();
    out.writeStartObject();
    out.writeName("physicalLocation");
    out.writeStartObject();
    out.writeName("artifactLocation");
    out.writeStartObject();
    out.writeStringProperty("uri", uri(path));
    out.writeEndObject();
    out.writeEndObject();
    out.writeEndObject();
    out.writeEndArray();
    if (by != null) {
      out.writeName("suppressions");
      out.writeStartArray();
      out.writeStartObject();
      out.writeStringProperty("kind", "external");
      out.writeStringProperty("justification", by.reason());
      out.writeEndObject();
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  /** The URL of a file, from its bytes. */
  private static String uri(byte[] path) {
    StringBuilder uri = new StringBuilder("file://");
    String plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-._~@+";
    for (byte b : path) {
      if (plain.indexOf(b) >= 0) {
        uri.append((char) b);
      } else {
        uri.append(String.format("%%%02X", b));
      }
    }
    return uri.toString();
  }
}
