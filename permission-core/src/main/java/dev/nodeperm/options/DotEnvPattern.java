package dev.nodeperm.options;

/**
 * The second reading of env files: whatever looks like an assignment is looked for in the whole
 * text, with {@code NAME: value} among it, and the rest is passed over.
 *
 * <p>The releases do this with a regular expression. Here is what it finds, without going back and
 * forth, so that it takes linear time and no stack.
 */
final class DotEnvPattern {
  /**
   * How many bytes the expression can run over in one go, each by a call of its own, on the usual
   * stack of 8 MB. On all eight releases 30,740 never crash and 30,820 always do; between, one run
   * does and the next does not.
   */
  private static final int DEEPEST = 30_775;

  private final String text;
  private final DotEnv.Sink sink;
  private int at;

  /** The bytes in front of each place, or empty where they are few. */
  private final int[] bytes;

  private boolean overflown;

  DotEnvPattern(String text, DotEnv.Sink sink) {
    this.text = text.replace("\r\n", "\n").replace('\r', '\n');
    this.sink = sink;
    this.bytes = new int[this.text.length() * 3L > DEEPEST ? this.text.length() + 1 : 0];
    for (int i = 1; i < bytes.length; i++) {
      char c = this.text.charAt(i - 1);
      // Half of a pair is half of four bytes.
      bytes[i] = bytes[i - 1] + (c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3);
    }
  }

  /** Reads the text; returns whether the release can, or else crashes. */
  boolean read() {
    while (at < text.length() && !overflown) {
      int start = at;
      int space = at;
      while (start < text.length() && !isName(text.charAt(start))) {
        start++;
        if (!DotEnvLines.isSpace(text.charAt(start - 1))) {
          space = start;
        }
        runOver(space, start);
      }
      int end = start;
      while (end < text.length() && isName(text.charAt(end))) {
        end++;
      }
      int value = valueBehind(end);
      runOver(space, Math.max(end, value));
      if (value < 0) {
        at = Math.max(end, at + 1);
      } else {
        sink.put(text.substring(start, end), value(space, value));
        comment();
        runOver(space, at);
      }
    }
    return !overflown;
  }

  /** Notes whether the way from one place to another, taken by one match, is too long. */
  private void runOver(int from, int to) {
    overflown |= bytes.length > 0 && bytes[to] - bytes[from] >= DEEPEST;
  }

  /** Where the value begins if what ends here is a name, or -1. */
  private int valueBehind(int end) {
    int equals = behindSpaces(end);
    if (isAt(equals, '=')) {
      return equals + 1;
    }
    boolean colon =
        isAt(end, ':') && end + 1 < text.length() && DotEnvLines.isSpace(text.charAt(end + 1));
    return colon ? end + 2 : -1;
  }

  private DotEnv.Value value(int start, int from) {
    int quote = behindSpaces(from);
    if (quote < text.length() && isQuote(text.charAt(quote))) {
      int close = close(quote);
      if (close > quote) {
        at = close + 1;
        return trimmed(from, at);
      }
      // The closing one was looked for up to the end.
      runOver(start, text.length());
    }
    at = from;
    while (at < text.length() && text.charAt(at) != '#' && text.charAt(at) != '\n') {
      at++;
    }
    return trimmed(from, at);
  }

  /**
   * The first quote of this kind without a backslash before it, or else the last of all; -1 if
   * there is none.
   */
  private int close(int quote) {
    char kind = text.charAt(quote);
    int last = -1;
    for (int i = text.indexOf(kind, quote + 1); i >= 0; i = text.indexOf(kind, i + 1)) {
      last = i;
      if (text.charAt(i - 1) != '\\') {
        break;
      }
    }
    return last;
  }

  /** Without blanks and the quotes around it, which need not be of one kind. */
  private DotEnv.Value trimmed(int from, int to) {
    int first = from;
    int end = to;
    while (first < end && isBlank(text.charAt(first))) {
      first++;
    }
    while (end > first && isBlank(text.charAt(end - 1))) {
      end--;
    }
    String escapes = isAt(first, '"') && first < end ? "nr" : "";
    if (end - first >= 2 && isQuote(text.charAt(first)) && isQuote(text.charAt(end - 1))) {
      return new DotEnv.Value(text, first + 1, end - 1, escapes);
    }
    return new DotEnv.Value(text, first, end, escapes);
  }

  /** Passes over space, and a comment behind it, be it lines below. */
  private void comment() {
    at = behindSpaces(at);
    if (isAt(at, '#')) {
      int newline = text.indexOf('\n', at);
      at = newline < 0 ? text.length() : newline;
    }
  }

  private int behindSpaces(int from) {
    int first = from;
    while (first < text.length() && DotEnvLines.isSpace(text.charAt(first))) {
      first++;
    }
    return first;
  }

  private boolean isAt(int place, char c) {
    return place < text.length() && text.charAt(place) == c;
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '"' || c == '`';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isName(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '.'
        || c == '-';
  }
}
