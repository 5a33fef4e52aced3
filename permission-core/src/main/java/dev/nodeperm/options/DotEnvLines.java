package dev.nodeperm.options;

import org.jspecify.annotations.Nullable;

/**
 * The first reading of env files: each line for itself, so that no value goes over several. Neither
 * {@code export} nor a backslash means anything. Stateless.
 */
final class DotEnvLines {
  private DotEnvLines() {}

  static void read(String text, DotEnv.Sink sink) {
    int at = 0;
    while (at < text.length()) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline;
      line(text, at, text.substring(at, end), sink);
      at = end + 1;
    }
  }

  /** Reads a line that begins at some place of the whole text. */
  private static void line(String text, int start, String line, DotEnv.Sink sink) {
    int equals = line.indexOf('=');
    int first = first(line, 0, Math.max(equals, 0));
    if (first >= equals || line.charAt(first) == '#') {
      return;
    }
    DotEnv.Value value = value(line, equals + 1);
    if (value != null) {
      DotEnv.Value there =
          new DotEnv.Value(text, start + value.from(), start + value.to(), value.escapes());
      sink.put(line.substring(first, last(line, first, equals)), there);
    }
  }

  private static DotEnv.@Nullable Value value(String line, int from) {
    if (from < line.length() && "`\"'".indexOf(line.charAt(from)) >= 0) {
      int close = line.lastIndexOf(line.charAt(from));
      return close > from ? new DotEnv.Value(line, from + 1, close, "") : null;
    }
    int comment = line.indexOf('#', from);
    int to = comment < 0 ? line.length() : comment;
    int first = first(line, from, to);
    return new DotEnv.Value(line, first, last(line, first, to), "");
  }

  private static int first(String line, int from, int end) {
    int first = from;
    while (first < end && isSpace(line.charAt(first))) {
      first++;
    }
    return first;
  }

  private static int last(String line, int from, int end) {
    int last = end;
    while (last > from && isSpace(line.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  /** Whether C's {@code isspace} says so. */
  static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
