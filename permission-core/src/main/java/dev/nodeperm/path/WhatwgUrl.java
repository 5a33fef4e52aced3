package dev.nodeperm.path;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * As much of the URL standard as it takes to tell what is a URL and what the path of a file's URL
 * is. The platform's own {@link java.net.URI} follows another standard and refuses or reads
 * differently much of what programs pass.
 *
 * @param scheme the scheme, in lower case
 * @param host the host of a file's URL, {@code localhost} taken as empty; of no meaning for other
 *     schemes
 * @param path the path of a file's URL, dot segments removed and not decoded; of no meaning for
 *     other schemes
 */
record WhatwgUrl(String scheme, String host, String path) {
  private static final Set<String> SPECIAL = Set.of("http", "https", "ws", "wss", "ftp");

  /** Reads a text; null if it is no absolute URL. */
  static @Nullable WhatwgUrl parse(String text, HostRules rules) {
    String input = strip(text);
    int colon = schemeEnd(input);
    if (colon < 0) {
      return null;
    }
    String scheme = input.substring(0, colon).toLowerCase(Locale.ROOT);
    String rest = input.substring(colon + 1);
    if (scheme.equals("file")) {
      return file(rest, rules);
    }
    if (SPECIAL.contains(scheme)) {
      int start = 0;
      while (start < rest.length() && isSlash(rest.charAt(start))) {
        start++;
      }
      return UrlHost.isAuthority(rest.substring(start, end(rest, start, "/\\?#")), true, rules)
          ? new WhatwgUrl(scheme, "", "")
          : null;
    }
    boolean bad =
        rest.startsWith("//")
            && !UrlHost.isAuthority(rest.substring(2, end(rest, 2, "/?#")), false, rules);
    return bad ? null : new WhatwgUrl(scheme, "", "");
  }

  private static @Nullable WhatwgUrl file(String rest, HostRules rules) {
    String path = rest;
    String host = "";
    if (rest.length() >= 2 && isSlash(rest.charAt(0)) && isSlash(rest.charAt(1))) {
      int end = end(rest, 2, "/\\?#");
      String written = rest.substring(2, end);
      if (isDriveLetter(written)) {
        path = "/" + rest.substring(2);
      } else {
        path = rest.substring(end);
        String parsed = written.isEmpty() ? "" : UrlHost.parse(written, rules);
        if (parsed == null) {
          return null;
        }
        host = parsed.equals("localhost") ? "" : parsed;
      }
    }
    return new WhatwgUrl("file", host, withoutDots(path.substring(0, end(path, 0, "?#"))));
  }

  /**
   * Removes the dot segments; backslashes separate as well, and a drive letter is never removed.
   */
  private static String withoutDots(String path) {
    Deque<String> segments = new ArrayDeque<>();
    String rooted = !path.isEmpty() && isSlash(path.charAt(0)) ? path.substring(1) : path;
    int start = 0;
    while (start <= rooted.length()) {
      int end = end(rooted, start, "/\\");
      String segment = rooted.substring(start, end);
      String plain = segment.toLowerCase(Locale.ROOT).replace("%2e", ".");
      boolean last = end == rooted.length();
      if (plain.equals("..")) {
        boolean drive =
            segments.size() == 1
                && isDriveLetter(segments.getLast())
                && segments.getLast().endsWith(":");
        if (!segments.isEmpty() && !drive) {
          segments.removeLast();
        }
        if (last) {
          segments.addLast("");
        }
      } else if (plain.equals(".")) {
        if (last) {
          segments.addLast("");
        }
      } else {
        boolean drive = segments.isEmpty() && isDriveLetter(segment);
        segments.addLast(drive ? segment.charAt(0) + ":" : segment);
      }
      start = end + 1;
    }
    return "/" + String.join("/", segments);
  }

  /** Without blanks and controls around it, and without tabs and line ends anywhere. */
  private static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    StringBuilder kept = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != '\t' && c != '\n' && c != '\r') {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private static int schemeEnd(String input) {
    for (int i = 0; i < input.length(); i++) {
      char c = input.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (c == ':') {
        return i == 0 ? -1 : i;
      }
      boolean other = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
      if (!letter && !(i > 0 && other)) {
        return -1;
      }
    }
    return -1;
  }

  private static int end(String text, int start, String stops) {
    int i = start;
    while (i < text.length() && stops.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }

  private static boolean isDriveLetter(String segment) {
    return segment.length() == 2
        && Character.isLetter(segment.charAt(0))
        && segment.charAt(0) < 128
        && (segment.charAt(1) == ':' || segment.charAt(1) == '|');
  }
}
