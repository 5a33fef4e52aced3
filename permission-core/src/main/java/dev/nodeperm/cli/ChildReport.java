package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.batch.ChildJson;
import dev.nodeperm.operation.child.ChildCaution;
import dev.nodeperm.operation.child.ChildCaution.Kind;
import dev.nodeperm.operation.child.ChildStart;
import dev.nodeperm.operation.child.WorkerStart;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What comes of starting a child.
 *
 * @param started the parent
 * @param head what is started, in a line or two
 * @param child what came of the child, or null if there is none that can be asked
 * @param cautions what may surprise
 * @param json the properties of the answer as JSON
 */
record ChildReport(
    Launch.Started started,
    String head,
    @Nullable Launch child,
    List<ChildCaution> cautions,
    Consumer<JsonGenerator> json)
    implements Answer {

  static ChildReport of(Launch.Started parent, ChildStart start) {
    Consumer<JsonGenerator> json = out -> ChildJson.properties(out, start);
    if (start instanceof ChildStart.Spawned process) {
      Table head = new Table();
      head.row("started", process.file() + " " + String.join(" ", process.argv()));
      head.row("NODE_OPTIONS", process.nodeOptions().orElse("(not set)"));
      Launch child = process.node() == null ? null : process.node().start();
      return new ChildReport(parent, text(head), child, process.cautions(), json);
    }
    ChildStart.Refused refused = (ChildStart.Refused) start;
    return refused(parent, refused.code(), refused.message(), json);
  }

  static ChildReport of(Launch.Started parent, WorkerStart start) {
    Consumer<JsonGenerator> json = out -> ChildJson.properties(out, start);
    if (start instanceof WorkerStart.Refused refused) {
      return refused(parent, refused.code(), refused.message(), json);
    } else if (start instanceof WorkerStart.Ends ends) {
      return new ChildReport(parent, "the worker starts\n", ends.failure(), List.of(), json);
    }
    if (start instanceof WorkerStart.Unread unread) {
      String head =
          unread.resource() == null
              ? "the worker may not load its file: " + unread.message() + "\n"
              : "the worker may not read its file: " + unread.resource() + "\n";
      return new ChildReport(parent, head, unread.thread().started(), List.of(), json);
    }
    if (start instanceof WorkerStart.Missing missing) {
      String head = "the worker does not find its file: " + missing.file() + "\n";
      return new ChildReport(parent, head, missing.thread().started(), List.of(), json);
    }
    WorkerStart.Runs runs = (WorkerStart.Runs) start;
    Table head = new Table();
    head.row("started", "a worker");
    head.row("execArgv", String.join(" ", runs.thread().execArgv()));
    return new ChildReport(parent, text(head), runs.thread().started(), runs.cautions(), json);
  }

  private static ChildReport refused(
      Launch.Started parent, String code, @Nullable String message, Consumer<JsonGenerator> json) {
    String text = message == null ? code : code + ": " + message;
    return new ChildReport(parent, "nothing is started: " + text + "\n", null, List.of(), json);
  }

  private static String text(Table table) {
    StringBuilder out = new StringBuilder();
    table.appendTo(out, "");
    return out.toString();
  }

  @Override
  public int exitCode() {
    boolean more =
        cautions.stream()
            .map(ChildCaution::kind)
            .anyMatch(k -> k == Kind.UNRESTRICTED || k == Kind.GAINS);
    return more ? ExitCode.DENIED : ExitCode.GRANTED;
  }

  @Override
  public void text(StringBuilder out) {
    out.append(head);
    for (ChildCaution caution : cautions) {
      out.append(Shown.text(caution.toString())).append('\n');
    }
    if (child instanceof Launch.Failed failed) {
      out.append("the child ends: ").append(Shown.text(failed.failure().message())).append('\n');
    } else if (child instanceof Launch.Started running) {
      out.append("\nThe child:\n");
      if (running.granted().isEmpty()) {
        out.append("the permission model is off: nothing is restricted\n");
      } else {
        grants(running, running.permission()).text(out);
      }
    }
  }

  private static GrantsAnswer grants(Launch.Started running, ProcessPermission permission) {
    return new GrantsAnswer(
        running,
        permission.grants(),
        permission.grantedSwitches().stream()
            .map(scope -> SwitchGrant.of(running, scope))
            .toList());
  }

  @Override
  public void json(JsonGenerator out) {
    json.accept(out);
    Json.release(out, started.release());
    Json.launch(out, started);
  }
}
