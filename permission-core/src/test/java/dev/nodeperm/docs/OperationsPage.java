package dev.nodeperm.docs;

import dev.nodeperm.operation.CatalogueModule;
import dev.nodeperm.operation.Definition;
import dev.nodeperm.operation.Operation;
import dev.nodeperm.operation.OperationCatalogue;
import dev.nodeperm.oracle.operation.Uncalled;
import dev.nodeperm.release.Behavior;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The page {@code docs/operations.md}, made from the catalogue. */
final class OperationsPage {
  private static final String TOP =
      """
      # Operations

      What the runtime's own functions check, in the order in which they do: generated from the catalogue that the engine runs on;
      `OperationsPageTest` fails where it is stale. [What this models](limits.md): a seat belt, not a sandbox. What is not checked at all is
      told in [Not guarded](not-guarded.md).

      A rule reads `conditions: what is done`. Conditions are forms of the function (`sync`, `callback`, `promise`), names of
      [behaviours](reference/behaviors.md) of releases (`!` for those without it), `audit`, and what the
      arguments are. `exists` says which releases have a function, and the pull request that brought or removed it. What is done is a check (`read`, `write`, `child` ... and the resource), `disabled` (refused whatever is granted),
      `unguarded`, `wants` (the runtime refuses the call before any check where one of these is no path), `takes` (the same, where a value is of none of these kinds), `refuses`, `by` and the way a denial surfaces (`lost`: the promise rejects with a TypeError, and the denial goes unhandled),
      `reported` (in audits that deny files all the same this promise rejects; `unreported`: nothing is told), `opens(path, flags)` (of what such
      an audit denies only the opening is done), or a walk over files: the calls that the runtime makes on the way. A denial is thrown by a `sync` form, given
      to a `callback`, rejects a `promise`, and is an event of a stream, unless a rule says otherwise.

      ## Not covered

      What could not be probed where this was measured: QUIC, Windows and macOS, users other than root, sockets and pipes that a process is
      started with (`listen({fd})`), names that lead to other addresses than 127.0.0.1, packages (the main file of a `package.json`), requests
      relative to a file, and relative ones after a `chdir`, the compile cache without a directory, a test runner that starts processes which are allowed to.

      In calls of files these are not covered, as each has no form in JSON or changes while it is looked at: the functions `filter` of `cp` and `exclude` of `glob`, an `AbortSignal`, a file system
      of one's own in the options of a stream, sockets, pipes and devices as what is copied, and files that somebody else changes during a call. The
      order in which `cp` meets what is in a directory is the file system's; here it is sorted. What `rm` and `rmdir` remove out of a directory
      without waiting they remove side by side, in an order that differs from run to run.

      Of arguments of calls of files that are no paths, a file's mode or owner and what is written are taken to be of the right kind, and of all calls what
      is in options. Where a function is unguarded, whether it takes its arguments is not told. The history of a prompt that is not named is in the home
      directory, which a launch does not know. What `module.register` makes of a value that is no text is the name of a package.

      These functions are not called by the comparison with real releases:

      """;

  private OperationsPage() {}

  static String text() {
    StringBuilder out = new StringBuilder(TOP);
    Uncalled.reasons()
        .forEach(
            (name, why) -> out.append("- `").append(name).append("`: ").append(why).append('\n'));
    out.append('\n');
    List<String> used = new ArrayList<>();
    for (CatalogueModule module : OperationCatalogue.standard().modules()) {
      module(out, module);
      for (Operation operation : module.operations()) {
        used.addAll(operation.definition().lines());
      }
    }
    out.append("## Boundaries\n\nWhat the rules above name, and what the walks ask for.\n\n");
    out.append("| Behaviour | What differs | Releases | Cause |\n|---|---|---|---|\n");
    used.addAll(sources());
    for (Behavior behavior : Behavior.values()) {
      if (used.stream().anyMatch(line -> line.matches(".*\\b" + behavior.name() + "\\b.*"))) {
        out.append("| `").append(behavior.name()).append("` | ").append(behavior.summary());
        out.append(" | `").append(behavior.ranges());
        out.append("` | ").append(behavior.cause()).append(" |\n");
      }
    }
    return out.toString();
  }

  /** The lines of code that take calls from rule to rule and walk over files. */
  private static List<String> sources() {
    Path code = Document.ROOT.resolve("permission-core/src/main/java/dev/nodeperm/operation");
    try (Stream<Path> files = Files.list(code)) {
      List<String> lines = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.readString(file)
            .lines()
            .filter(line -> line.contains("Behavior."))
            .forEach(lines::add);
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void module(StringBuilder out, CatalogueModule module) {
    out.append("## ").append(module.title()).append("\n\n");
    out.append("| Functions | Rules |\n|---|---|\n");
    List<Operation> shared = new ArrayList<>();
    Definition definition = null;
    for (Operation operation : module.operations()) {
      if (definition != null && operation.definition() != definition) {
        row(out, shared, definition);
        shared.clear();
      }
      definition = operation.definition();
      shared.add(operation);
    }
    if (definition != null) {
      row(out, shared, definition);
    }
    out.append('\n');
  }

  private static void row(StringBuilder out, List<Operation> operations, Definition definition) {
    List<String> names =
        operations.stream().map(o -> "`" + o.signature() + "` " + o.variant()).toList();
    List<String> rules =
        definition.lines().stream().map(l -> "`" + l.replace("|", "or") + "`").toList();
    out.append("| ").append(String.join("<br>", names)).append(" | ");
    out.append(String.join("<br>", rules)).append(" |\n");
  }
}
