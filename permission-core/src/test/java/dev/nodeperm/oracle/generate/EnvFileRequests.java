package dev.nodeperm.oracle.generate;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * Files of {@code --env-file} whose NODE_OPTIONS decide: each release reads them in its own way.
 */
final class EnvFileRequests {
  /** Longer names are none. */
  private static final int LONGEST = 110;

  private EnvFileRequests() {}

  static void make(Draft d) {
    // Some releases append an absolute path to the working directory.
    d.cwd = "/";
    for (int n = d.pick(1, 1, 1, 2); n > 0; n--) {
      // Fixture makes the file when it meets the name.
      String name = HexFormat.of().formatHex(text(d).getBytes(StandardCharsets.ISO_8859_1));
      d.argv.add("--env-file=$FIXTURE/env-" + name);
    }
    if (d.once(2)) {
      d.argv.add(d.enable());
    }
    if (d.once(12)) {
      d.env.put("NODE_OPTIONS", d.pick("", "--allow-fs-read=/env"));
    }
    if (d.once(4)) {
      d.config = "{\"nodeOptions\":{\"allow-fs-read\":[\"/config\"]},\"permission\":{}}";
    }
    d.askScopes();
    for (String path :
        List.of("/a", "/b", "/a b", "/\"a", "/'a'", "/c", "/env", "/config", "/a#b")) {
      d.ask("has", "fs.read", path);
    }
  }

  private static String text(Draft d) {
    StringBuilder text = new StringBuilder();
    while (text.length() < 90 && !(text.length() > 30 && d.once(5))) {
      text.append(d.once(3) ? assignment(d) : symbol(d));
    }
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  private static String assignment(Draft d) {
    String value =
        d.pick("--allow-fs-read=", "--allow-fs-read ", "--allow-", "")
            + d.pick("/a", "/b", "/a b", "/'a'", "/\"a", "/a#b", "worker", d.enable());
    String quote = d.pick("", "", "\"", "'", "`");
    return d.pick("", "", " ", "\t", "export ", "export  ", "\n", "\r\n")
        + "NODE_OPTIONS"
        + d.pick("", "", "", " ", "\t", "\n", ":")
        + d.pick("=", "=", "=", "= ", "=\t", "=\n", "", ": ")
        + quote
        + d.pick("", "", "", "--no-warnings ", "\\n", "\n", "\\")
        + value
        + d.pick(quote, quote, quote, "\"", "")
        + d.pick("\n", "\n", "\r\n", " # c\n", "#\n", " ", "", "x\n", "\r");
  }

  private static String symbol(Draft d) {
    return d.pick(
        "A", "=", "=", " ", "\t", "\n", "\n", "\r", "\"", "'", "`", "#", "\\", "export ", "A=",
        "'");
  }
}
