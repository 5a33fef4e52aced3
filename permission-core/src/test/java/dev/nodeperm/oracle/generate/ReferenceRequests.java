package dev.nodeperm.oracle.generate;

import dev.nodeperm.oracle.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scopes and references of every type, URLs above all. */
final class ReferenceRequests {
  private static final String[] SCHEMES = {
    "file:",
    "file:",
    "file:",
    "file:",
    "file:",
    "FILE:",
    "http:",
    "https:",
    "data:",
    "ftp:",
    "x:",
    "",
    "file",
    ":",
    "blob:",
    "node:",
    "javascript:",
    "ws:",
    "mailto:",
    "fi\tle:",
    " file:"
  };
  private static final String[] HOSTS = {
    "//",
    "//",
    "//",
    "//",
    "/",
    "",
    "///",
    "////",
    "//localhost",
    "//LOCALHOST",
    "//host",
    "//127.0.0.1",
    "//[::1]",
    "//a b",
    "//h%6fst",
    "//user@host",
    "//host:80",
    "//.",
    "//..",
    "//C:",
    "//c|",
    "//\u00e9",
    "//xn--9ca",
    "//%00",
    "\\\\",
    "//0x7f.1",
    "//999999999999",
    "//[",
    "//a<b",
    "//\u00ad"
  };
  private static final String[] PIECES = {
    "/q",
    "/a",
    "/b",
    "/..",
    "/.",
    "/%2e%2e",
    "/%2E",
    "/.%2e",
    "//",
    "/",
    "/%2F",
    "/%2f",
    "/%5C",
    "/%5c",
    "/%00",
    "/%",
    "/%4",
    "/%zz",
    "/%c3%a9",
    "/\u00e9",
    "/%ff",
    "/%c3",
    "/%ed%a0%80",
    "/\u65e5\u672c",
    "/\ud83d\ude00",
    "/\ud800",
    "/a b",
    "/a%20b",
    "/%41",
    "/a*",
    "/%2a",
    "/a;b",
    "/a:b",
    "/C:",
    "/c|",
    "/~",
    "/{a}",
    "/a\\b",
    "\\..",
    "/a\tb",
    "/a\nb",
    "/'",
    "/\"",
    "/`",
    "/<",
    "/^",
    "/|",
    "/[",
    "/a=b",
    "/a&b",
    "/$",
    "/@",
    "/\u0000",
    "/\u007f",
    "/%25",
    "/%2525",
    "/%E0%A4%A",
    "/\u00a0",
    "/..\u0000"
  };
  private static final String[] TAILS = {
    "", "", "", "", "?x", "#x", "?x#y", "?", "#", "?/../..", "#/../..", "%3Fx", "%23x", " ", "\t",
    "/", "?%00", "?\u00e9"
  };

  private ReferenceRequests() {}

  static void make(Draft d) {
    d.cwd = d.once(2) ? null : MatchRequests.cwd(d);
    d.argv.add(d.enable());
    d.argv.add("--allow-child-process");
    d.argv.add("--allow-fs-read=" + d.pick("*", "/q", "/q/*", "/q*", "/q/a", "/", "."));
    if (d.once(2)) {
      d.argv.add("--allow-fs-write=" + d.pick("*", "/q", "/q/*"));
    }
    for (int i = 0; i < 60; i++) {
      Object scope =
          d.once(10)
              ? d.pick(scopes())
              : d.pick("fs.read", "fs.read", "fs.read", "fs.write", "fs", "child", "bogus");
      if (d.once(30)) {
        d.ask("has", scope);
      } else if (d.once(40)) {
        d.queries.add(new ArrayList<>(List.of("has")));
      } else {
        d.ask("has", scope, any(d));
      }
    }
  }

  /** A reference of any kind. */
  static @Nullable Object any(Draft d) {
    return switch (d.between(0, 9)) {
      case 0, 1, 2, 3, 4 -> Map.of("url", url(d));
      case 5 -> buffer(d);
      case 6 -> Paths.reference(d, Paths.near(d, d.pick("/q", "/q/a")));
      default -> d.pick(values());
    };
  }

  private static String url(Draft d) {
    StringBuilder url = new StringBuilder(d.pick(SCHEMES)).append(d.pick(HOSTS));
    url.append(d.once(3) ? "" : "/q");
    for (int n = d.pick(0, 0, 1, 1, 2, 3); n > 0; n--) {
      url.append(d.pick(PIECES));
    }
    return url.append(d.pick(TAILS)).toString();
  }

  private static Map<String, Object> buffer(Draft d) {
    byte[] bytes = new byte[d.between(0, 4)];
    d.random.nextBytes(bytes);
    byte[] start =
        d.pick("/q", "/q/", "q", "", "/q/../q", "/q/\u00e9")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] whole = Arrays.copyOf(start, start.length + bytes.length);
    System.arraycopy(bytes, 0, whole, start.length, bytes.length);
    String text = Base64.getEncoder().encodeToString(d.once(2) ? whole : start);
    return Map.of(
        "buffer",
        d.once(10)
            ? d.pick("L3E", "L3E=x", "!!", "", " L3E=", "L3Ev_-8", "L3E\n", "=", "L")
            : text);
  }

  private static List<@Nullable Object> values() {
    Map<String, @Nullable Object> nulls = new LinkedHashMap<>();
    nulls.put("url", null);
    Map<String, @Nullable Object> both = new LinkedHashMap<>();
    both.put("buffer", "L3E=");
    both.put("url", "file:///z");
    Map<String, @Nullable Object> noBuffer = new LinkedHashMap<>();
    noBuffer.put("buffer", null);
    return Arrays.asList(
        null,
        "",
        0,
        1,
        -1,
        1.5,
        1e21,
        1e-7,
        0.1,
        123456789012L,
        9007199254740993L,
        true,
        false,
        List.of(),
        List.of("/q"),
        List.of(1, List.of()),
        Map.of(),
        Map.of("a", 1),
        Map.of("href", "file:///q"),
        nulls,
        both,
        noBuffer,
        Map.of("buffer", 5),
        Map.of("buffer", true),
        Map.of("buffer", List.of(47, 113)),
        Map.of("buffer", Map.of()),
        Map.of("buffer", List.of("/q")),
        Map.of("url", 5),
        Map.of("url", List.of("file:///q")),
        Map.of("url", Map.of()),
        Map.of("url", true),
        Map.of("constructor", "x"),
        Map.of("constructor", Map.of("name", "X")),
        Map.of("length", 2),
        Map.of("toString", 1),
        Json.readObject("{\"protocol\":\"file:\",\"href\":\"x\"}"),
        " ",
        "file:///q",
        "q",
        "/q",
        "*",
        "undefined",
        "null");
  }

  private static List<@Nullable Object> scopes() {
    List<@Nullable Object> scopes = new ArrayList<>(Arrays.asList((Object[]) Flags.SCOPES));
    scopes.addAll(values());
    scopes.addAll(
        List.of(
            "x".repeat(30),
            "\u00e9".repeat(200),
            1e300,
            12345678901234567000.0,
            4.9e-324,
            100,
            1e5,
            123456.789));
    return scopes;
  }
}
