package dev.nodeperm.oracle.generate;

import java.util.ArrayList;
import java.util.List;

/** NODE_OPTIONS, its quoting above all. */
final class EnvRequests {
  private EnvRequests() {}

  static void make(Draft d) {
    StringBuilder text = new StringBuilder();
    List<String> grants = new ArrayList<>(List.of("/q"));
    for (int n = d.pick(0, 1, 1, 2, 2, 3, 4); n > 0; n--) {
      text.append(text.isEmpty() && !d.once(6) ? "" : d.pick(" ", " ", " ", "  ", "   "));
      text.append(word(d, grants));
    }
    if (d.once(2)) {
      text.append(text.isEmpty() ? "" : " ").append(d.enable());
    } else {
      d.argv.add(d.enable());
    }
    text.append(d.pick("", "", "", "", "", " ", "  "));
    d.env.put("NODE_OPTIONS", text.toString());
    if (d.once(8)) {
      d.env.put(
          d.pick(
              "NODE_NO_WARNINGS",
              "NODE_PENDING_DEPRECATION",
              "NODE_PRESERVE_SYMLINKS",
              "NODE_OPTION",
              "node_options",
              "NODE_DISABLE_COLORS"),
          d.pick("1", "0", "", "x"));
    }
    for (int n = d.pick(0, 0, 1, 2); n > 0; n--) {
      d.argv.add(d.once(3) ? "--allow-fs-read=" + Paths.grant(d) : Flags.form(d, d.booleanGrant()));
    }
    d.askScopes();
    for (int i = 0; i < 20; i++) {
      d.ask("has", d.pick("fs.read", "fs.write"), Paths.near(d, d.pick(grants)));
    }
  }

  private static String word(Draft d, List<String> grants) {
    return switch (d.between(0, 15)) {
      case 0, 1, 2 -> Flags.form(d, d.booleanGrant());
      case 3, 4, 5, 6 -> {
        String grant = Paths.grant(d);
        grants.add(grant);
        yield quoted(
            d, d.pick("--allow-fs-read", "--allow-fs-write"), d.pick("=", "=", "=", " "), grant);
      }
      case 7, 8 -> d.pick(Flags.OTHERS);
      case 9 ->
          d.pick(
              "--allow-fs-read=/q\t--allow-worker",
              "--allow-fs-read=/q\n",
              "\"\"",
              "''",
              "foo",
              "\"foo bar\"",
              "'--allow-fs-read=/q b'",
              "--allow-fs-read='/q b'",
              "--allow-fs-read=\"/q b\"",
              "\"--allow-fs-read=/q b\"",
              "--allow-fs-read=/q\"a\"b",
              "--allow-fs-read=\"/q\\\"a\"",
              "--allow-fs-read=\"/q\\\\a\"",
              "--allow-fs-read=/q\\ a",
              "--allow-fs-read=\"/q\\a\"",
              "\"--allow-fs-read\" \"/q b\"",
              "--allow-fs-read \"\"",
              "--allow-fs-read=\"\"");
      case 10 ->
          d.once(2)
              ? d.pick(
                  "\"",
                  "\"--allow-fs-read=/q",
                  "--allow-fs-read=\"/q\\",
                  "--allow-fs-read=/q\"",
                  "\\",
                  "\"\\",
                  "\\\"",
                  "--allow-fs-read=/q\\\"",
                  "\"\\\"\"",
                  "\"\\\\\"")
              : "--no-warnings";
      case 11 ->
          d.once(3)
              ? d.pick(
                  "--",
                  "-e 1",
                  "-p",
                  "-",
                  "--version",
                  "-v",
                  "--help",
                  "-c",
                  "-i",
                  "--eval=1",
                  "--test",
                  "--prof",
                  "--v8-options",
                  "--interactive",
                  "--check",
                  "--print")
              : "--title=x";
      case 12 -> d.once(3) ? d.pick(Flags.REFUSED) : d.booleanGrant();
      case 13 -> Flags.form(d, d.pick(Flags.GRANTS));
      default -> Flags.form(d, d.enable());
    };
  }

  private static String quoted(Draft d, String flag, String separator, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"");
    return switch (d.between(0, 5)) {
      case 0 -> flag + separator + value;
      case 1 -> '"' + flag + '"' + separator + '"' + escaped + '"';
      case 2 ->
          separator.equals("=")
              ? '"' + flag + separator + escaped + '"'
              : flag + " \"" + escaped + '"';
      case 3 -> flag + separator + value.replace("/", "\"/\"");
      default -> flag + separator + '"' + escaped + '"';
    };
  }
}
