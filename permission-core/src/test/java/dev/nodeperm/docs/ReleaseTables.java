package dev.nodeperm.docs;

import dev.nodeperm.PermissionScope;
import dev.nodeperm.StartupWarning;
import dev.nodeperm.advisory.Advisories;
import dev.nodeperm.advisory.Advisory;
import dev.nodeperm.options.NodeOption;
import dev.nodeperm.options.OptionTable;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import dev.nodeperm.release.ReleaseRanges;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of {@code docs/reference}, which have a table by release for each topic. They are made
 * from the data that the engine runs on, or by asking the engine on every known release.
 */
final class ReleaseTables {
  private static final Pattern ROW =
      Pattern.compile("\\|.*\\| `[^`|]+` \\| `([A-Z][A-Z_0-9]+)` \\|");
  private static final Pattern GRANT =
      Pattern.compile("--(experimental-)?permission(-audit)?|--allow-(?!natives).*");
  private static final Pattern CONFIG = Pattern.compile("--experimental-(default-)?config-file");
  private static final String NOTE =
      """
      Generated from the data of the library; `ReleaseTablesTest` fails where it is stale. A cell says which releases of a line have it: \
      `yes` all of them, `–` none. [What this models](../limits.md): a seat belt, not a sandbox.

      """;

  private ReleaseTables() {}

  /** All pages, by their names in {@code docs/reference}. */
  static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("flags.md", flags());
    pages.put("scopes.md", scopes());
    pages.put("matchers.md", matchers());
    pages.put("references.md", page("Kinds of references by release", ReferenceTable.text()));
    pages.put("config.md", page("Config files by release", ConfigTable.text()));
    pages.put("warnings.md", warnings());
    pages.put("advisories.md", advisories());
    pages.put("behaviors.md", behaviors());
    return pages;
  }

  private static String page(String title, String text) {
    return "# " + title + "\n\n" + NOTE + text;
  }

  private static String flags() {
    LineTable table = new LineTable("Flag");
    LineTable inEnvironment = new LineTable("Flag in NODE_OPTIONS");
    TreeSet<String> names = new TreeSet<>();
    for (NodeRelease release : NodeRelease.known()) {
      for (NodeOption option : OptionTable.of(release).options()) {
        if (GRANT.matcher(option.name()).matches() || CONFIG.matcher(option.name()).matches()) {
          names.add(option.name());
        }
      }
    }
    for (String name : names) {
      table.has("`" + name + "`", release -> Asking.knows(release, name));
      inEnvironment.has("`" + name + "`", release -> Asking.takesFromEnvironment(release, name));
    }
    return page(
        "Flags by release",
        "A flag that is there may still do nothing: `--allow-addons` is older than the scope that"
            + " it grants. [How flags are read](../semantics/command-line.md).\n\n"
            + table
            + "\n"
            + "## In NODE_OPTIONS\n\n"
            + "[How NODE_OPTIONS is split](../semantics/node-options.md).\n\n"
            + inEnvironment);
  }

  private static String scopes() {
    LineTable table = new LineTable("Scope");
    for (PermissionScope scope : PermissionScope.values()) {
      String option = scope.option().map(o -> ", `" + o + "`").orElse("");
      table.has("`" + scope + "`" + option, scope::in);
    }
    return page("Scopes by release", "[What a scope is](../semantics/scopes.md).\n\n" + table);
  }

  private static String matchers() {
    LineTable classes = new LineTable("");
    Map<String, String> names = new TreeMap<>();
    for (Document document : Document.all()) {
      if (document.path().endsWith("docs/semantics/matcher-classes.md")) {
        for (String line : document.prose()) {
          if (line.matches("\\| S\\d+ \\|.*")) {
            String[] cells = line.split(" *\\| *");
            names.put(cells[2].replace("`", ""), cells[1]);
          }
        }
      }
    }
    classes.row(
        "class",
        release ->
            names.entrySet().stream()
                .filter(e -> contains(e.getKey(), release))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow());
    return page(
        "Matchers by release",
        "[What each class does](../semantics/matcher-classes.md).\n\n"
            + classes
            + "\n"
            + behaviorTable(Document.read(Document.ROOT.resolve("docs/semantics/matching.md"))));
  }

  private static boolean contains(String ranges, NodeRelease release) {
    return ReleaseRanges.parse(ranges).contains(release);
  }

  private static String warnings() {
    LineTable table = new LineTable("Launch");
    for (String grant :
        List.of(
            "--allow-fs-read=/a",
            "--allow-fs-read=/a,/b",
            "--allow-addons",
            "--allow-child-process",
            "--allow-ffi",
            "--allow-inspector",
            "--allow-wasi",
            "--allow-worker",
            "--allow-openssl-store",
            "--allow-net")) {
      table.row("the model, `" + grant + "`", release -> warnings(release, grant));
    }
    return page(
        "Warnings by release",
        "What a launch with the model on and one grant warns of. [The"
            + " texts](../semantics/start-up.md#warnings).\n\n"
            + table);
  }

  private static String warnings(NodeRelease release, String grant) {
    return Asking.started(release, List.of(grant, "-e", "0"), null)
        .map(
            started ->
                String.join(
                    " and ", started.warnings().stream().map(ReleaseTables::named).toList()))
        .orElse("");
  }

  private static String named(StartupWarning warning) {
    String kind = warning.type().replaceFirst("Warning$", "");
    return (kind.isEmpty() ? "Warning" : kind)
        + (warning.code() == null ? "" : " " + warning.code());
  }

  private static String advisories() {
    LineTable table = new LineTable("Advisory");
    for (Advisory advisory : Advisories.all()) {
      String link =
          "["
              + advisory.id()
              + "](../advisories.md#"
              + advisory.id().toLowerCase(Locale.ROOT)
              + ")";
      String reproduced = advisory.affected() == null ? " (not reproduced)" : "";
      table.has(link + ": " + advisory.title() + reproduced, advisory::affects);
    }
    return page(
        "Published vulnerabilities by release",
        "A release has a vulnerability if its binary lets the [reproduction](../advisories.md) through. Those on which a reproduction says\n"
            + "nothing, because they do not guard such a thing at all, have none.\n\n"
            + table);
  }

  private static String behaviors() {
    StringBuilder text =
        new StringBuilder(
            "Every difference that the library knows, with the page that tells its rule, and its cause:"
                + " #52761 is a pull request of Node.js.\n");
    for (Document document : Document.all()) {
      String name = document.path().getFileName().toString();
      String table =
          document.toString().startsWith("docs/semantics/") ? behaviorTable(document) : "";
      if (!table.isEmpty()) {
        String title = document.lines().get(0).substring(2);
        text.append("\n## ").append(title).append("\n\n[The rules](../semantics/").append(name);
        text.append(").\n\n").append(table);
      }
    }
    return page("Behaviours by release", text.toString());
  }

  /** The behaviours that have their row on a page of the semantics. */
  private static String behaviorTable(Document page) {
    LineTable table = new LineTable("Behaviour");
    boolean empty = true;
    for (String line : page.prose()) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        Behavior behavior = Behavior.valueOf(row.group(1));
        table.has(
            behavior.summary().replace("|", "\\|")
                + " `"
                + behavior
                + "`: "
                + behavior.cause().replace("|", "\\|"),
            behavior::in);
        empty = false;
      }
    }
    return empty ? "" : table.toString();
  }
}
