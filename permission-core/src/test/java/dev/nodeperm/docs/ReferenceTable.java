package dev.nodeperm.docs;

import dev.nodeperm.ProcessPermission;
import dev.nodeperm.Reference;
import dev.nodeperm.RuntimeErrorException;
import dev.nodeperm.release.NodeRelease;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** What becomes of each kind of reference, asked of every release. */
final class ReferenceTable {
  /** Grants that tell apart which path a reference became. */
  private static final List<List<String>> PLACES =
      List.of(
          List.of("as its path", "--allow-fs-read=/srv/name"),
          List.of("the current directory", "--allow-fs-read=/srv"),
          List.of("the path `null`", "--allow-fs-read=/srv/null"),
          List.of("only `*` grants it", "--allow-fs-read=*"));

  private ReferenceTable() {}

  static String text() {
    LineTable table = new LineTable("`has('fs.read', …)` with");
    table.row("no reference", kind(ProcessPermission::has));
    row(table, "`null`", Reference.NULL);
    row(table, "an empty string", Reference.of(""));
    row(table, "a string, relative", Reference.of("name"));
    row(table, "a string, absolute", Reference.of("/srv/name"));
    row(table, "a string, absolute, with `..`", Reference.of("/srv/other/../name"));
    row(table, "a string with a NUL at its end", Reference.of("name\0rest"));
    row(table, "a Buffer", new Reference.Buffer("name".getBytes(StandardCharsets.UTF_8)));
    row(table, "a `file:` URL", new Reference.Url("file:///srv/name"));
    row(table, "an `https:` URL", new Reference.Url("https://example.com/name"));
    return "What the reference is looked up as. [The rules](../semantics/paths.md).\n\n" + table;
  }

  private static void row(LineTable table, String subject, Reference reference) {
    table.row(subject, kind((permission, scope) -> permission.has(scope, reference)));
  }

  private interface Question {
    boolean ask(ProcessPermission permission, String scope);
  }

  private static Function<NodeRelease, String> kind(Question question) {
    return release -> {
      for (List<String> place : PLACES) {
        ProcessPermission permission =
            Asking.started(release, List.of(place.get(1), "-e", "0"), null)
                .orElseThrow()
                .permission();
        try {
          if (question.ask(permission, "fs.read")) {
            return place.get(0);
          }
        } catch (RuntimeErrorException e) {
          return "`" + e.code() + "`";
        }
      }
      return "denied";
    };
  }
}
