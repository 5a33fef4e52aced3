package dev.nodeperm.oracle.generate;

import dev.nodeperm.oracle.Fixture;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Paths to grant, and paths near them to ask for.
 *
 * <p>Top-level names are ones that exist on no machine, and none begins as the name of a folder for
 * temporary files may.
 */
final class Paths {
  private static final String[] TOPS = {
    "q", "q", "qa", "qab", "qb", "z", "zp", "zpq", "\u00e9q", "\u65e5", ".q", "..q", "...", "@q",
    "q q", "Q", "%71", "~q"
  };
  private static final String[] NAMES = {
    "a",
    "a",
    "b",
    "ab",
    "abc",
    "abd",
    "aa",
    "app",
    "app1",
    "apple",
    "config",
    "conf",
    "node_modules",
    "@scope",
    ".env",
    "..x",
    "...",
    ".a",
    "a.",
    "a b",
    "\u00e9",
    "e\u0301",
    "\u65e5\u672c",
    "\u65e5\u6728",
    "\ud83d\ude00",
    "\ud83d\ude01",
    "\ud800",
    "%41",
    "~",
    "$HOME",
    "?",
    "[a]",
    "{a,b}",
    "a,b",
    "a\nb",
    "a\tb",
    "a\\b",
    "\"a\"",
    "'a'",
    "\u001f",
    "\u007f",
    "\u0080",
    "\u07ff",
    "\u0800",
    "\uffff",
    "log",
    "logs",
    "-a",
    "--b",
    "C:",
    "#",
    ";",
    "&",
    "=a"
  };
  private static final String[] FIXTURES = {
    "",
    "/",
    "/d1",
    "/d1/",
    "/d1/f.txt",
    "/d1/d2",
    "/d1/d2/g.txt",
    "/d1/d2/d3",
    "/d2",
    "/d10",
    "/d1.txt",
    "/d1*",
    "/d1/*",
    "/d*",
    "/none",
    "/none/",
    "/none/x",
    "/link-d1",
    "/link-d1/",
    "/link-d1/f.txt",
    "/link-out",
    "/link-file",
    "/link-file/",
    "/link-none",
    "/link-loop",
    "/d1/link-out",
    "/a b",
    "/a b/c d",
    "/\u00e9\u65e5",
    "/d1/../d2",
    "/d1//d2",
    "/./d1",
    "/d1/f.txt/",
    "/link-d1/..",
    "/link-d1/../d2",
    "/d1/f.txt/..",
    "/app",
    "/app/main.js",
    "/*",
    "*",
    "/d1/d2*"
  };

  private Paths() {}

  /** A path to grant, as it is written on a command line: it has no NUL. */
  static String grant(Draft d) {
    if (d.once(4)) {
      return Fixture.PLACE + d.pick(FIXTURES);
    }
    String path = "/" + d.pick(TOPS);
    for (int n = d.between(0, 3); n > 0; n--) {
      path += "/" + d.pick(NAMES);
    }
    return switch (d.between(0, 27)) {
      case 0, 1, 2, 3 -> path + "*";
      case 4, 5, 6 -> path + "/*";
      case 7 -> path + "/";
      case 8 -> path + d.pick("/**", "**", "*/", "/*/", "/*/x", "*x", "/*x", "*/x*");
      case 9 -> path + d.pick("/..", "/.", "/../b", "/./a", "//a", "//", "/../../../..", "/...");
      case 10 -> "/" + path;
      case 11 -> path.substring(1);
      case 12 ->
          d.pick(
              "*", "/", "/*", ".", "./*", "..", "./", "~", "**", "*/", "/**", "//", "./x", "../x",
              "x", "");
      case 13 -> path + "/" + "n".repeat(d.pick(200, 254, 255, 256, 300));
      case 14 -> path + "," + grant(d);
      case 15 -> path + "\ud800";
      default -> path;
    };
  }

  /** Some grants, the later ones often close to the earlier ones. */
  static List<String> grants(Draft d, int count) {
    List<String> grants = new java.util.ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i == 0 || d.once(2)) {
        grants.add(grant(d));
      } else {
        String near = near(d, d.pick(grants)).replace("\0", "");
        grants.add(near.startsWith("-") ? "/" + near : near);
      }
    }
    return grants;
  }

  /** A path that is a grant, or nearly. */
  static String near(Draft d, String grant) {
    String path = grant;
    for (int n = d.pick(0, 1, 1, 1, 2, 2, 3); n > 0; n--) {
      path = step(d, path);
    }
    return path;
  }

  private static String step(Draft d, String path) {
    // The place of the tree is one word: no prefix of it is asked for, nor anything put inside.
    int start = path.startsWith(Fixture.PLACE) ? Fixture.PLACE.length() : 0;
    int at = d.between(start, Math.max(start, path.length()));
    String name = d.pick(NAMES);
    return switch (d.between(0, 24)) {
      case 0, 1, 2 -> path.substring(0, at);
      case 3, 4 ->
          path + d.pick("x", "a", "b", "s", "/", "1", "*", ".", "\u00e9", "\ud800", "\udc00");
      case 5, 6 -> path + "/" + name;
      case 7 ->
          path
              + d.pick(
                  "/", "//", "/.", "/./", "/..", "/../", "/../..", "/x/..", "/../" + name, "/...");
      case 8 ->
          path.substring(0, at)
              + d.pick("/", "//", "/./", "/x/../", "/../", ".")
              + path.substring(at);
      case 9 -> path.substring(0, at) + name + path.substring(at);
      case 10 -> path.substring(0, Math.max(start, path.lastIndexOf('/') + 1)) + name;
      case 11 -> path.substring(0, Math.max(start, path.lastIndexOf('/')));
      case 12, 13 -> path.replaceFirst("\\*.*", d.pick("", "x", "/", "/x", "x/y", "*"));
      case 14 -> path.startsWith("/") ? path.substring(1) : path;
      case 15 -> d.once(2) ? path.substring(0, at) + "\0" + path.substring(at) : path + "\0" + name;
      case 16 -> start == 0 ? path.toUpperCase(java.util.Locale.ROOT) : path + name;
      case 17 -> start == 0 ? "/x/.." + path : path;
      case 18 -> at > start ? path.substring(0, at - 1) + path.substring(at) : path;
      case 19 -> path.replaceFirst("/[^/]*$", "*");
      case 20 ->
          d.once(8) ? path + "/x".repeat(d.pick(100, 1000, 3000)) : path + "/" + name + "/" + name;
      default -> path;
    };
  }

  /** A path as a reference: most often a string, else its bytes or its URL. */
  static @Nullable Object reference(Draft d, String path) {
    boolean portable = !path.contains(Fixture.PLACE);
    if (portable && d.once(12)) {
      byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
      if (d.once(3) && bytes.length > 0) {
        bytes[d.between(0, bytes.length - 1)] = (byte) d.between(0x80, 0xff);
      }
      return Map.of("buffer", Base64.getEncoder().encodeToString(bytes));
    }
    if (d.once(25)) {
      return Map.of("url", "file://" + (path.startsWith("/") || !portable ? "" : "/") + path);
    }
    return path;
  }
}
