package dev.nodeperm.options;

import static dev.nodeperm.release.Behavior.ENV_TEXT_BLANKS_REACH_BACK;
import static dev.nodeperm.release.Behavior.ENV_TEXT_LAST_LINE_READ_ON;
import static dev.nodeperm.release.Behavior.ENV_TEXT_NAME_OVER_LINES;
import static dev.nodeperm.release.Behavior.ENV_TEXT_QUOTE_STEPS_BACK;
import static dev.nodeperm.release.Behavior.ENV_TEXT_VALUE_NOT_TRIMMED;

import dev.nodeperm.options.DotEnv.Value;
import dev.nodeperm.release.NodeRelease;

/**
 * The third reading of env files: from a name to the next {@code =}, from there to the end of the
 * value, and so on. What was read stands in front of {@link #at}, the rest behind it.
 *
 * <p>The odd steps are those of the releases. Their trimming steps in front of a text of nothing
 * but spaces, and of a quoted value that no line end follows only some throw the rest away.
 */
final class DotEnvScanner {
  private static final String EXPORT = "export ";

  private final boolean reachesBack;
  private final boolean trimsValue;
  private final boolean quoteStepsBack;
  private final boolean lastLineReadOn;
  private final boolean nameOverLines;
  private final String text;
  private final DotEnv.Sink sink;
  private int at;
  private int lineFrom;
  private int lineEnd = -1;
  private int noLineFrom;

  DotEnvScanner(NodeRelease release, String text, DotEnv.Sink sink) {
    reachesBack = release.has(ENV_TEXT_BLANKS_REACH_BACK);
    trimsValue = !release.has(ENV_TEXT_VALUE_NOT_TRIMMED);
    quoteStepsBack = release.has(ENV_TEXT_QUOTE_STEPS_BACK);
    lastLineReadOn = release.has(ENV_TEXT_LAST_LINE_READ_ON);
    nameOverLines = release.has(ENV_TEXT_NAME_OVER_LINES);
    String lines = text.replace("\r", "");
    this.text = lines.substring(0, lastOf(lines, 0, lines.length()));
    this.sink = sink;
  }

  void read() {
    at = firstOf(0, text.length());
    noLineFrom = text.length();
    while (at < text.length() && step()) {
      // Each step reads at least one character.
    }
  }

  /** Reads on by a line or an assignment; false where the release reads no further. */
  private boolean step() {
    char first = text.charAt(at);
    if (first == '\n' || first == '#') {
      int newline = newline();
      if (newline < text.length() || !nameOverLines) {
        at = newline + 1;
        return true;
      }
    }
    int equals = nameOverLines ? text.indexOf('=', at) : find('=', newline());
    if (!nameOverLines && equals == newline()) {
      at = nextLine();
      return true;
    }
    return equals >= 0 && assignment(equals);
  }

  private boolean assignment(int equals) {
    int from = firstOf(at, equals);
    int to = lastOf(from, equals);
    at = equals + 1;
    boolean isEmpty = at == text.length() || text.charAt(at) == '\n';
    if (!reachesBack && isEmpty) {
      sink.put(text.substring(from, to), new Value(text, at, at, ""));
      return true;
    }
    if (trimsValue) {
      at = firstOf(at, text.length());
    }
    if (from == to) {
      return !nameOverLines;
    }
    if (text.startsWith(EXPORT, from) && to - from >= EXPORT.length()) {
      from += EXPORT.length();
      from = nameOverLines ? from : firstOf(from, to);
    }
    String name = text.substring(from, to);
    if (at == text.length()) {
      sink.put(name, new Value(text, at, at, ""));
      return false;
    }
    char quote = text.charAt(at);
    if (quote == '"' || quote == '\'' || quote == '`') {
      quoted(name, quote);
    } else {
      plain(name);
    }
    return true;
  }

  private void quoted(String name, char quote) {
    int close = text.indexOf(quote, at + 1);
    if (close < 0) {
      unclosed(name);
      return;
    }
    sink.put(name, new Value(text, at + 1, close, quote == '"' ? "n" : ""));
    int newline = newline(close + 1);
    if (newline < text.length()) {
      at = newline + 1;
    } else if (quoteStepsBack) {
      at--;
    } else if (!lastLineReadOn) {
      at = newline;
    }
  }

  private void unclosed(String name) {
    int newline = newline();
    if (newline < text.length() || !nameOverLines) {
      sink.put(name, new Value(text, at, newline, ""));
      at = nextLine();
    }
  }

  private void plain(String name) {
    int newline = newline();
    boolean isLast = newline == text.length();
    int end = isLast && lastLineReadOn ? newline : find('#', newline);
    int from = firstOf(at, end);
    sink.put(name, new Value(text, from, lastOf(from, end), ""));
    if (!isLast) {
      at = nextLine();
    } else if (!lastLineReadOn) {
      at = newline;
    }
  }

  /** The first of these characters from here on, or the end. */
  private int find(char wanted, int end) {
    int found = at;
    while (found < end && text.charAt(found) != wanted) {
      found++;
    }
    return found;
  }

  private int nextLine() {
    int next = Math.min(newline() + 1, text.length());
    return nameOverLines ? next : firstOf(next, text.length());
  }

  private int newline() {
    return newline(at);
  }

  /** The next end of a line, or that of the text. Looked for once, however often it is asked. */
  private int newline(int from) {
    if (from >= noLineFrom) {
      return text.length();
    }
    if (from < lineFrom || from > lineEnd) {
      int found = text.indexOf('\n', from);
      noLineFrom = found < 0 ? from : noLineFrom;
      lineFrom = from;
      lineEnd = found < 0 ? text.length() : found;
    }
    return lineEnd;
  }

  /**
   * Where a part begins without its blanks. With {@code ENV_TEXT_BLANKS_REACH_BACK} that is one
   * before a part of spaces alone.
   */
  private int firstOf(int from, int end) {
    int first = from;
    while (first < end && isBlank(text.charAt(first))) {
      first++;
    }
    return reachesBack && first == end && from < end ? from - 1 : first;
  }

  private int lastOf(int from, int end) {
    return lastOf(text, from, end);
  }

  private int lastOf(String text, int from, int end) {
    int last = end;
    while (last > from && isBlank(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  private boolean isBlank(char c) {
    return c == ' ' || !reachesBack && (c == '\t' || c == '\n');
  }
}
