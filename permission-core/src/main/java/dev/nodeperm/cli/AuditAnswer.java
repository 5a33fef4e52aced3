package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.PermissionScope;
import dev.nodeperm.filesystem.RawPath;
import dev.nodeperm.links.AuditReport;
import dev.nodeperm.links.AuditReport.HardLink;
import dev.nodeperm.links.AuditReport.Unreadable;
import dev.nodeperm.links.EntryReach;
import dev.nodeperm.links.LinkFinding;
import dev.nodeperm.links.LinkFinding.Leads;
import dev.nodeperm.links.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The report of an audit, for people and as JSON. */
record AuditAnswer(Launch.Started started, AuditOutcome outcome, boolean details)
    implements Answer {
  /** Of the words in front of sentences. */
  private static final int WIDTH = 10;

  @Override
  public int exitCode() {
    return outcome.exitCode();
  }

  @Override
  public void text(StringBuilder out) {
    AuditReport report = outcome.report();
    out.append(exitCode() == ExitCode.GRANTED ? "clean: " : "not clean: ");
    out.append(report.entries())
        .append(" entries, ")
        .append(count(report.links(), "link"))
        .append(", ");
    out.append(report.escapes().size()).append(" of them leading out");
    out.append(outcome.accepted().isEmpty() ? "" : ", " + outcome.accepted().size() + " accepted")
        .append('\n');
    if (report.entries() == 0 && report.everything().isEmpty()) {
      out.append("note: nothing that is granted is there\n");
    }
    for (PermissionScope scope : report.everything()) {
      out.append("note: ")
          .append(scope.scopeName())
          .append(" is granted everywhere; nothing can lead out of it\n");
    }
    for (LinkFinding finding : outcome.failing()) {
      line(out, word(finding), finding.sentence());
    }
    for (Unreadable one : outcome.unreadable()) {
      line(
          out,
          "unreadable",
          one.directory() + " cannot be read (" + one.error() + "): its links are not known.");
    }
    EntryReach entry = report.entryPoint().orElse(null);
    if (entry != null && !entry.isReadable()) {
      line(out, "entry", entry.sentence());
    }
    for (Map.Entry<LinkFinding, AcceptedFinding> one : outcome.accepted().entrySet()) {
      LinkFinding finding = one.getKey();
      line(
          out,
          "accepted",
          finding.link() + " -> " + finding.target() + ": " + one.getValue().reason());
    }
    for (AcceptedFinding stale : outcome.stale()) {
      line(out, "stale", "nothing is left to accept: " + stale.written());
    }
    rest(out);
    for (HardLink file : report.hardLinks()) {
      line(
          out,
          "hard link",
          file.file() + " has " + file.names() + " names, and the others may lie anywhere.");
    }
    for (RawPath file : report.specials()) {
      line(out, "special", file + " is a socket, a pipe or a device.");
    }
    Notes.append(out, started);
  }

  private static void line(StringBuilder out, String word, String sentence) {
    out.append(word).append(" ".repeat(Math.max(WIDTH - word.length(), 0) + 1));
    out.append(Shown.text(sentence)).append('\n');
  }

  private static String word(LinkFinding finding) {
    if (finding.verdict() == Verdict.ESCAPES) {
      return "escapes";
    } else if (finding.leads() == Leads.LOOP) {
      return "loops";
    }
    return finding.verdict() == Verdict.FAILS
        ? "broken"
        : finding.isRelative() ? "relative" : "link";
  }

  /** The links that pass, in numbers. */
  private void rest(StringBuilder out) {
    long broken = count(Leads.NOWHERE);
    long loops = count(Leads.LOOP);
    long climbing = 0;
    for (LinkFinding finding : outcome.report().findings()) {
      climbing += finding.climb() > 0 ? 1 : 0;
    }
    out.append("links within their tree ").append(count(Leads.WITHIN));
    out.append(", to other grants ").append(count(Leads.OTHER_GRANT));
    out.append(", outside ").append(count(Leads.OUTSIDE));
    out.append(", broken ").append(broken).append(", loops ").append(loops).append('\n');
    if (climbing > 0) {
      out.append("note: behind ")
          .append(count(climbing, "link"))
          .append(" that lead inside, .. still leads out; see");
      out.append(" \"climbs\" in --format json\n");
    }
  }

  private long count(Leads leads) {
    long count = 0;
    for (LinkFinding finding : outcome.report().findings()) {
      count += finding.leads() == leads ? 1 : 0;
    }
    return count;
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  @Override
  public void json(JsonGenerator out) {
    AuditReport report = outcome.report();
    out.writeNumberProperty("entries", report.entries());
    out.writeNumberProperty("links", report.links());
    out.writeName("findings");
    out.writeStartArray();
    report.findings().forEach(finding -> finding(out, finding));
    out.writeEndArray();
    out.writeNumberProperty("failing", outcome.failing().size());
    out.writeName("unreadable");
    out.writeStartArray();
    for (Unreadable one : report.unreadable()) {
      out.writeStartObject();
      out.writeStringProperty("directory", one.directory().toString());
      out.writeStringProperty("error", one.error().name());
      out.writeEndObject();
    }
    out.writeEndArray();
    strings(out, "stale", outcome.stale().stream().map(AcceptedFinding::written).toList());
    strings(
        out, "everything", report.everything().stream().map(PermissionScope::scopeName).toList());
    entry(out, report.entryPoint().orElse(null));
    if (details) {
      out.writeName("hardLinks");
      out.writeStartArray();
      for (HardLink file : report.hardLinks()) {
        out.writeStartObject();
        out.writeStringProperty("file", file.file().toString());
        out.writeNumberProperty("names", file.names());
        out.writeEndObject();
      }
      out.writeEndArray();
      strings(out, "specials", report.specials().stream().map(RawPath::toString).toList());
    }
    Json.release(out, started.release());
    Json.launch(out, started);
  }

  private void finding(JsonGenerator out, LinkFinding finding) {
    out.writeStartObject();
    out.writeStringProperty("link", finding.link().toString());
    out.writeStringProperty("target", finding.target().toString());
    RawPath real = finding.real();
    out.writeStringProperty("real", real == null ? null : real.toString());
    out.writeBooleanProperty("relative", finding.isRelative());
    out.writeStringProperty("verdict", finding.verdict().toString());
    strings(out, "scopes", finding.scopes().stream().map(PermissionScope::scopeName).toList());
    out.writeStringProperty("leads", word(finding.leads()));
    out.writeStringProperty("exposes", word(finding.exposes()));
    out.writeStringProperty("error", finding.error() == null ? null : finding.error().name());
    out.writeNumberProperty("climbs", finding.climb());
    AcceptedFinding by = outcome.accepted().get(finding);
    out.writeStringProperty("accepted", by == null ? null : by.reason());
    out.writeEndObject();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void entry(JsonGenerator out, @Nullable EntryReach entry) {
    out.writeName("entry");
    if (entry == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    RawPath real = entry.real();
    RawPath denied = entry.denied();
    out.writeStringProperty("path", entry.lexical().toString());
    out.writeStringProperty("real", real == null ? null : real.toString());
    out.writeStringProperty("denied", denied == null ? null : denied.toString());
    out.writeEndObject();
  }

  private static void strings(JsonGenerator out, String name, List<String> values) {
    out.writeName(name);
    out.writeStartArray();
    values.forEach(out::writeString);
    out.writeEndArray();
  }
}
