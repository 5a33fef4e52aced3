package dev.nodeperm.options;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the text of an env file: lines of {@code NAME=value}, with comments, an optional {@code
 * export}, and values in single quotes, double quotes or backticks that may go over several lines.
 *
 * <p>Measured on 22.23.3 and 26.10.0. Not followed is a value of nothing but blanks, behind which
 * releases since 22.15.0 and 23.9.0 read on in the next line, and older ones in ways of their own;
 * nor what they make of tabs around a name. Takes linear time; what is no assignment is passed
 * over.
 */
public final class DotEnv {
  private static final String EXPORT = "export ";

  private final String text;
  private int at;

  private DotEnv(String text) {
    this.text = text;
  }

  /**
   * {@return the variables of a text; of several with one name the last counts}
   *
   * @param text the content of the file; anything is read as something, nothing is refused
   */
  public static Map<String, String> parse(String text) {
    return new DotEnv(text.replace("\r", "")).variables();
  }

  private Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    while (at < text.length()) {
      int end = lineEnd(at);
      int equals = text.indexOf('=', at);
      boolean comment = text.startsWith("#", firstOf(at, end));
      if (comment || equals < 0 || equals >= end) {
        at = end + 1;
        continue;
      }
      String name = text.substring(at, equals).strip();
      if (name.startsWith(EXPORT)) {
        name = name.substring(EXPORT.length()).strip();
      }
      at = equals + 1;
      String value = value(end);
      if (!name.isEmpty()) {
        variables.put(name, value);
      }
    }
    return variables;
  }

  private String value(int lineEnd) {
    int first = firstOf(at, lineEnd);
    if (first < lineEnd) {
      char quote = text.charAt(first);
      int close =
          quote == '"' || quote == '\'' || quote == '`' ? text.indexOf(quote, first + 1) : -1;
      if (close > 0) {
        String inside = text.substring(first + 1, close);
        at = lineEnd(close) + 1;
        return quote == '"' ? inside.replace("\\n", "\n") : inside;
      }
    }
    String line = text.substring(at, lineEnd);
    int comment = line.indexOf('#');
    at = lineEnd + 1;
    return (comment < 0 ? line : line.substring(0, comment)).strip();
  }

  private int firstOf(int from, int end) {
    int first = from;
    while (first < end && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    return first;
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
