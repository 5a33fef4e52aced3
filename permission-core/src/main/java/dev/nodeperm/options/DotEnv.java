package dev.nodeperm.options;

import static dev.nodeperm.release.Behavior.ENV_TEXT_BY_LINE;
import static dev.nodeperm.release.Behavior.ENV_TEXT_BY_PATTERN;
import static dev.nodeperm.release.Behavior.ENV_TEXT_FIRST_COUNTS;

import dev.nodeperm.release.NodeRelease;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the text of an env file: lines of {@code NAME=value}, with comments, an optional {@code
 * export}, and values in single quotes, double quotes or backticks that may go over several lines.
 *
 * <p>What that means in detail is different in eight ways among the releases. The three readers
 * behind this are {@link DotEnvLines}, {@link DotEnvPattern} and {@link DotEnvScanner}; the last
 * has six ways of its own. Any text is read as something. Takes linear time.
 */
final class DotEnv {
  private DotEnv() {}

  /** Takes the assignments of a text, in the order in which a release makes them. */
  interface Sink {
    /** Takes {@code name=value}. */
    void put(String name, Value value);
  }

  /**
   * A value as a part of the text, so that none is copied that nobody asks for.
   *
   * @param text the text that it is a part of
   * @param from where it begins
   * @param to where it ends
   * @param escapes the letters behind a backslash that stand for an end of line
   */
  record Value(String text, int from, int to, String escapes) {
    String read() {
      String value = text.substring(from, to);
      for (int i = 0; i < escapes.length(); i++) {
        String end = escapes.charAt(i) == 'n' ? "\n" : "\r";
        value = value.replace("\\" + escapes.charAt(i), end);
      }
      return value;
    }
  }

  /**
   * {@return all variables of a text, their values not yet copied: some releases take the rest of a
   * text for the value of each name in it}
   *
   * @param release decides how the text is read
   * @param text the content of the file
   */
  static Map<String, Value> read(NodeRelease release, String text) {
    Map<String, Value> variables = new LinkedHashMap<>();
    boolean keepsFirst = release.has(ENV_TEXT_FIRST_COUNTS);
    read(
        release,
        text,
        (name, value) -> {
          if (!(keepsFirst && variables.containsKey(name))) {
            variables.put(name, value);
          }
        });
    return variables;
  }

  /**
   * {@return whether the release survives the reading of a text}
   *
   * @param release decides how the text is read
   * @param text the content of the file
   */
  static boolean canRead(NodeRelease release, String text) {
    return !release.has(ENV_TEXT_BY_PATTERN) || new DotEnvPattern(text, (name, value) -> {}).read();
  }

  private static void read(NodeRelease release, String text, Sink sink) {
    if (release.has(ENV_TEXT_BY_LINE)) {
      DotEnvLines.read(text, sink);
    } else if (release.has(ENV_TEXT_BY_PATTERN)) {
      new DotEnvPattern(text, sink).read();
    } else {
      new DotEnvScanner(release, text, sink).read();
    }
  }
}
