package dev.nodeperm.cli;

import dev.nodeperm.operation.Operation;
import dev.nodeperm.operation.OperationCatalogue;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code ops}: the catalogue of operations for a release, or what changed between two. */
@Command(
    name = "ops",
    description =
        "Shows what the runtime's functions check on a release, or what changed between two.",
    customSynopsis = "nodeperm ops --node RELEASE [--and RELEASE] [--format text|json] [FILTER]",
    footer = {
      "",
      "FILTER is a part of a function's name, such as rename or fs.promises. With --and only"
          + " functions that differ",
      "are shown, as they are on the first release and on the second.",
      "",
      "Exit code: 0; 2 wrong usage.",
      "",
      "Examples:",
      "  nodeperm ops --node 24.13.0 rename",
      "  nodeperm ops --node 24.12.0 --and 24.13.0"
    })
final class OpsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final FormatOption format = new FormatOption();

  @Option(
      names = "--node",
      required = true,
      paramLabel = "RELEASE",
      description = "The release of Node.js to ask, such as 24.13.0.")
  private String node = "";

  @Option(names = "--and", paramLabel = "RELEASE", description = "The release to compare it with.")
  private @Nullable String other;

  @Parameters(arity = "0..1", paramLabel = "FILTER", description = "A part of a function's name.")
  private String filter = "";

  OpsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    NodeRelease first = NodeRelease.parse(node);
    NodeRelease second = other == null ? null : NodeRelease.parse(other);
    String wanted = filter.toLowerCase(Locale.ROOT);
    List<Operation> operations =
        OperationCatalogue.standard().operations().stream()
            .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(wanted))
            .filter(one -> second == null || !one.on(first).equals(one.on(second)))
            .toList();
    List<Operation> there = operations.stream().filter(one -> one.in(first)).toList();
    // A name that is asked for and not there is told where it is.
    boolean all = second != null || there.isEmpty();
    return console.answer(new OpsAnswer(first, second, all ? operations : there), format.value());
  }

  private record OpsAnswer(
      NodeRelease first, @Nullable NodeRelease second, List<Operation> operations)
      implements Answer {
    @Override
    public int exitCode() {
      return ExitCode.GRANTED;
    }

    @Override
    public void text(StringBuilder out) {
      if (operations.isEmpty()) {
        out.append(second == null ? "no such function" : "no function differs").append('\n');
      }
      NodeRelease then = second;
      Table table = new Table();
      for (Operation operation : operations) {
        if (then == null) {
          table.row(operation.signature(), operation.on(first));
        } else {
          out.append(operation.signature()).append('\n');
          out.append("  ").append(first).append("  ").append(operation.on(first)).append('\n');
          out.append("  ").append(then).append("  ").append(operation.on(then)).append('\n');
        }
      }
      table.appendTo(out, "");
      Notes.release(out, first);
      if (then != null) {
        Notes.release(out, then);
      }
    }

    @Override
    public void json(JsonGenerator out) {
      Json.release(out, first);
      NodeRelease then = second;
      out.writeName("other");
      if (then == null) {
        out.writeNull();
      } else {
        out.writeStartObject();
        Json.release(out, then);
        out.writeEndObject();
      }
      out.writeName("operations");
      out.writeStartArray();
      for (Operation operation : operations) {
        out.writeStartObject();
        out.writeStringProperty("name", operation.name());
        out.writeStringProperty("checks", operation.on(first));
        if (then != null) {
          out.writeStringProperty("then", operation.on(then));
        }
        out.writeEndObject();
      }
      out.writeEndArray();
    }
  }
}
