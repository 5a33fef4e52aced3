package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.batch.ReachJson;
import dev.nodeperm.filesystem.FileKind;
import dev.nodeperm.filesystem.RawPath;
import dev.nodeperm.filesystem.TraceStep;
import dev.nodeperm.links.ReachAnswer;
import dev.nodeperm.links.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What a path reaches, with the steps to it. */
record ReachReport(Launch.Started started, ReachAnswer answer) implements Answer {
  @Override
  public int exitCode() {
    return answer.verdict() == Verdict.INSIDE ? ExitCode.GRANTED : ExitCode.DENIED;
  }

  @Override
  public void text(StringBuilder out) {
    out.append(answer.verdict()).append(": ").append(Shown.text(answer.sentence())).append('\n');
    Table facts = new Table();
    facts.row(
        "checked",
        answer.lexical() == null ? "no path" : answer.lexical() + " " + word(answer.granted()));
    facts.row(
        "opened",
        answer.real() == null ? opened(answer) : answer.real() + " " + word(answer.realGranted()));
    facts.appendTo(out, "  ");
    tree(out);
    Notes.append(out, started);
  }

  private static String opened(ReachAnswer answer) {
    return "nothing (" + answer.error() + ")";
  }

  private static String word(boolean granted) {
    return granted ? "(granted)" : "(not granted)";
  }

  private void tree(StringBuilder out) {
    List<TraceStep> steps = answer.trace().steps();
    if (steps.isEmpty()) {
      return;
    }
    out.append("  ").append(Shown.text(answer.path().toString())).append('\n');
    for (int i = 0; i < steps.size(); i++) {
      TraceStep step = steps.get(i);
      out.append("  ");
      for (int depth = 0; depth < step.depth(); depth++) {
        out.append(hasMore(steps, i, depth) ? "│  " : "   ");
      }
      out.append(hasMore(steps, i, step.depth()) ? "├─ " : "└─ ");
      out.append(step.up() ? ".. = " : "").append(Shown.text(step.place().toString()));
      out.append(found(step)).append('\n');
    }
  }

  /** Whether another step of a depth follows before the text that it belongs to ends. */
  private static boolean hasMore(List<TraceStep> steps, int at, int depth) {
    for (int i = at + 1; i < steps.size() && steps.get(i).depth() >= depth; i++) {
      if (steps.get(i).depth() == depth) {
        return true;
      }
    }
    return false;
  }

  private String found(TraceStep step) {
    @Nullable FileKind kind = step.found();
    if (kind == null) {
      return "  " + answer.error();
    } else if (kind == FileKind.LINK) {
      return step.target() == null ? "  link" : "  link to " + Shown.text(step.target().toString());
    }
    return switch (kind) {
      case DIRECTORY -> step.place().equals(RawPath.ROOT) ? "" : "/";
      case MISSING -> "  made by writing";
      case OTHER -> "  no regular file";
      default -> "";
    };
  }

  @Override
  public void json(JsonGenerator out) {
    ReachJson.properties(out, answer);
    out.writeStringProperty("scope", answer.scope().scopeName());
    out.writeStringProperty("path", answer.path().toString());
    out.writeStringProperty("sentence", answer.sentence());
    Json.release(out, started.release());
    Json.launch(out, started);
  }
}
