package dev.nodeperm.oracle.generate;

import dev.nodeperm.oracle.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Config files, well formed and otherwise. */
final class ConfigRequests {
  private static final String[] KEYS = {
    "allow-fs-read",
    "allow-fs-read",
    "allow-fs-write",
    "allow-child-process",
    "allow-worker",
    "allow-wasi",
    "allow-addons",
    "allow-net",
    "allow-inspector",
    "allow-ffi",
    "allow-openssl-store",
    "allow-fs-vfs",
    "permission"
  };
  private static final String[] ODD_KEYS = {
    "permission-audit",
    "experimental-permission",
    "no-allow-worker",
    "no-permission",
    "--allow-worker",
    "allow_worker",
    "title",
    "bogus",
    "",
    "Allow-Worker",
    "stack-trace-limit",
    "warnings",
    "no-warnings",
    "require",
    "import",
    "max-old-space-size",
    "conditions",
    "experimental-config-file",
    "\u00e9",
    "disable-warning",
    "pending-deprecation",
    "test-isolation",
    "watch-path",
    "input-type",
    "eval",
    "env-file",
    "inspect-port",
    "stack-size",
    "allow-fs-read\0",
    "preserve-symlinks",
    "trace-warnings",
    "unhandled-rejections",
    "dns-result-order",
    "no-addons",
    "addons",
    "use-system-ca",
    "icu-data-dir",
    "v8-pool-size"
  };
  private static final List<@Nullable Object> VALUES =
      Arrays.asList(
          true,
          true,
          false,
          "*",
          "/q",
          "",
          "./x",
          List.of(),
          List.of("/q"),
          List.of("/q", "/z/*"),
          List.of("*", "/q"),
          List.of(""),
          1,
          -1,
          0,
          1.5,
          1e30,
          null,
          Map.of(),
          Map.of("a", true),
          List.of(1),
          List.of("/q", 1),
          List.of(true),
          List.of(List.of()),
          "true",
          "/q,/z",
          "\u00e9",
          "/q b",
          "-x",
          List.of("/q", "/q"),
          "../x",
          "/q\0z",
          "/\ud800",
          9007199254740993L,
          "--permission",
          "1",
          "none");

  private ConfigRequests() {}

  static void make(Draft d) {
    d.config = document(d);
    commandLine(d);
  }

  static void makeBroken(Draft d) {
    String text = document(d);
    int at = d.between(0, text.length());
    d.config =
        switch (d.between(0, 17)) {
          case 0, 1 -> text.substring(0, at);
          case 2 ->
              text.substring(0, at)
                  + d.pick(
                      ",", "}", "]", "{", "[", ":", "\"", "\\", "\0", "//x", "/**/", "\ud800", "1",
                      " ")
                  + text.substring(at);
          case 3 -> text + d.pick("x", ",", "{}", "}", "]", "\0", " ", "\n\n", "//", "null", "\"");
          case 4 -> text.replace("}", ",}");
          case 5 -> text.replace('"', '\'');
          case 6 ->
              d.pick(
                      "//x\n",
                      "/* */",
                      "\ufeff",
                      "\ufeff\ufeff",
                      " ",
                      "\n",
                      "\u00a0",
                      "\0",
                      "x",
                      "[",
                      "\t")
                  + text;
          case 7 ->
              d.pick(
                  " ",
                  "\n",
                  "{",
                  "}",
                  "[]",
                  "[{}]",
                  "null",
                  "true",
                  "1",
                  "\"x\"",
                  "{}",
                  "{} {}",
                  "{,}",
                  "nul",
                  "[",
                  "\ufeff",
                  "\0",
                  "{\"permission\"",
                  "{\"permission\":",
                  "{\"permission\":{",
                  "{\"permission\":}",
                  "{permission:{}}",
                  "-",
                  "{\"a\"}");
          case 8 -> text.replace("\"allow", "\"\\u0061llow");
          case 9 ->
              text.replace(
                  "true",
                  d.pick(
                      "TRUE", "tru", "truex", "True", "1", "\"true\"", "yes", "undefined", "NaN"));
          case 10 -> text.replace(":", d.pick("::", "=", " ", " : ", ":\n"));
          case 11 ->
              text.replaceFirst(
                  "\\{",
                  "{\"permission\":"
                      + d.pick("[]", "null", "1", "true", "\"x\"", "{}", "[{}]")
                      + ",");
          case 12 ->
              text.replaceFirst(
                  "\\{",
                  "{\"nodeOptions\":"
                      + d.pick("[]", "null", "1", "true", "\"x\"", "{}", "[{}]")
                      + ",");
          case 13 -> nested(d, d.pick(10, 500, 1023, 1024, 1025, 5000));
          case 14 ->
              "{\"x\":\""
                  + "y".repeat(d.pick(10, 1000, 70000))
                  + "\",\"permission\":{\"allow-worker\":true}}";
          case 15 ->
              text.replace(
                  "/",
                  d.pick(
                      "\\/",
                      "\\u002f",
                      "\\",
                      "\\x2f",
                      "\t",
                      "\\ud800",
                      "\\udc00\\ud800",
                      "\\u00",
                      "\u0001"));
          case 16 -> at > 0 ? text.substring(0, at - 1) + text.substring(at) : text;
          default -> {
            StringBuilder bytes = new StringBuilder(text);
            bytes.setCharAt(Math.min(at, text.length() - 1), (char) d.between(1, 255));
            yield bytes.toString();
          }
        };
    if (d.config.isEmpty()) {
      d.config = " ";
    }
    commandLine(d);
  }

  private static String nested(Draft d, int depth) {
    String open = d.pick("[", "{\"a\":");
    String close = open.equals("[") ? "]" : "}";
    String deep = open.repeat(depth) + "1" + close.repeat(depth);
    return d.pick(
            "{\"other\":",
            "{\"permission\":",
            "{\"nodeOptions\":{\"title\":",
            "{\"permission\":{\"allow-fs-read\":")
        + deep
        + "}}";
  }

  private static String document(Draft d) {
    StringBuilder text = new StringBuilder("{");
    int members = d.pick(0, 1, 1, 1, 2, 2, 3);
    for (int i = 0; i < members; i++) {
      text.append(i == 0 ? "" : d.pick(",", ",", " , ", ",\n  "));
      text.append(
          switch (d.between(0, 13)) {
            case 0, 1, 2, 3, 4 -> "\"permission\":" + namespace(d);
            case 5, 6, 7, 8 -> "\"nodeOptions\":" + namespace(d);
            case 9 ->
                "\"$schema\":"
                    + d.pick("\"x\"", "1", "{}", "null", "\"https://example.invalid/schema.json\"");
            case 10 ->
                "\""
                    + d.pick(
                        "other",
                        "test",
                        "testRunner",
                        "watch",
                        "Permission",
                        "",
                        "\u00e9",
                        "test-runner")
                    + "\":"
                    + (d.once(2)
                        ? namespace(d)
                        : d.pick("1", "null", "[]", "{}", "{\"a\":[1,{}]}", "\"x\""));
            case 11 -> "\"nodeVersion\":" + version(d);
            case 12 -> "\"configs\":" + configs(d);
            default -> "\"permission\":" + namespace(d);
          });
    }
    return text.append(d.pick("}", "}", "}", "}\n", " } ")).toString();
  }

  private static String namespace(Draft d) {
    StringBuilder text = new StringBuilder("{");
    int members = d.pick(0, 1, 1, 2, 2, 3, 4);
    for (int i = 0; i < members; i++) {
      String key = d.once(7) ? d.pick(ODD_KEYS) : d.pick(KEYS);
      Object value =
          d.once(5)
              ? d.pick(VALUES)
              : key.startsWith("allow-fs-") && !key.endsWith("vfs")
                  ? d.pick("*", "/q", List.of("/q", "/z/*"), List.of("./x"), List.of())
                  : (Object) !d.once(4);
      text.append(i == 0 ? "" : d.pick(",", ", "))
          .append(Json.write(key))
          .append(d.pick(":", ": "))
          .append(Json.write(value));
    }
    return text.append('}').toString();
  }

  private static String version(Draft d) {
    return d.pick(
        "26",
        "24",
        "25",
        "22",
        "\"26\"",
        "26.1",
        "-1",
        "null",
        "true",
        "[26]",
        "99999999999999999999",
        "{}",
        "0",
        "26.0");
  }

  private static String configs(Draft d) {
    StringBuilder text = new StringBuilder("[");
    int count = d.pick(0, 1, 1, 2, 3);
    for (int i = 0; i < count; i++) {
      String config = "{\"permission\":" + namespace(d) + "}";
      text.append(i == 0 ? "" : ",")
          .append(
              switch (d.between(0, 8)) {
                case 0 -> "{\"nodeVersion\":" + version(d) + "}";
                case 1 -> "{\"config\":" + config + "}";
                case 2 -> d.pick("{}", "1", "null", "[]", "\"x\"");
                case 3 -> "{\"config\":" + config + ",\"nodeVersion\":26}";
                case 4 ->
                    "{\"nodeVersion\":26,\"config\":"
                        + d.pick("1", "null", "[]", "{}", "\"x\"")
                        + "}";
                case 5 -> "{\"nodeVersion\":26,\"config\":" + config + ",\"x\":1}";
                default -> "{\"nodeVersion\":" + version(d) + ",\"config\":" + config + "}";
              });
    }
    return d.once(12) ? d.pick("{}", "null", "1", "\"x\"") : text.append(']').toString();
  }

  private static void commandLine(Draft d) {
    if (d.once(3)) {
      d.argv.add(d.enable());
    }
    for (int n = d.pick(0, 0, 0, 1, 2); n > 0; n--) {
      d.argv.add(
          d.once(3)
              ? "--allow-fs-read=" + d.pick("/q", "*", "/z/*", "./x")
              : Flags.form(d, d.booleanGrant()));
    }
    if (d.once(8)) {
      d.argv.add(
          d.pick(
              "--no-permission",
              "--permission-audit",
              "--no-warnings",
              "--no-permission-audit",
              "--title=x"));
    }
    if (d.once(4)) {
      d.env.put(
          "NODE_OPTIONS",
          d.pick(
              "--no-warnings",
              "--allow-worker",
              "--no-allow-worker",
              "--allow-fs-read=/z",
              "",
              " ",
              "--permission",
              "--no-permission",
              "--permission --allow-fs-read=/c",
              "--title=x",
              "--permission-audit",
              "\"",
              "x"));
    }
    d.askScopes();
    for (String path : List.of("/q", "/q/x", "/z/x", "/x", "/q,/z", "/q/../x", "/c", "/q b", "/")) {
      d.ask("has", "fs.read", path);
      d.ask("has", "fs.write", path);
    }
  }
}
