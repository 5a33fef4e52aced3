package dev.nodeperm.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which line of what a release prints is quoted as its message. */
final class TellingLine {
  private static final String PROGRAM = "node: ";
  private static final Pattern ERROR = Pattern.compile("^\\w*Error( \\[|:)");
  private static final Pattern TELLING =
      Pattern.compile(
          "^node: |Assertion failed|^Invalid|^Unknown|Root value|Can't parse|already|unexpected");

  private TellingLine() {}

  /**
   * The first line that names an error type; else the first that reads like a refusal; else the
   * first at all.
   *
   * @param printed all of standard error, with {@code node} for the program's path
   * @return the line, trimmed, without the program in front
   */
  static String of(String printed) {
    List<String> lines = new ArrayList<>();
    for (String line : printed.split("\n")) {
      String trimmed = trim(line);
      if (!trimmed.isEmpty()) {
        lines.add(trimmed);
      }
    }
    String telling = first(lines, ERROR.asPredicate());
    if (telling.isEmpty()) {
      telling = first(lines, TELLING.asPredicate());
    }
    if (telling.isEmpty()) {
      telling = first(lines, line -> true);
    }
    return telling.startsWith(PROGRAM) ? telling.substring(PROGRAM.length()) : telling;
  }

  /**
   * The same of a message without the program in front, which an argument with line breaks may have
   * made long. An error's name stands in front of it as it is; all else is printed behind {@code
   * node: }.
   */
  static String ofMessage(String message) {
    boolean bare = message.isEmpty() || ERROR.matcher(message).lookingAt();
    return of(bare ? message : PROGRAM + message);
  }

  private static String first(List<String> lines, Predicate<String> which) {
    return lines.stream().filter(which).findFirst().orElse("");
  }

  private static String trim(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && isBlank(line.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(line.charAt(to - 1))) {
      to--;
    }
    return line.substring(from, to);
  }

  /** White space as JavaScript counts it, in which the recorded answers are trimmed. */
  private static boolean isBlank(char c) {
    return (c >= '\t' && c <= '\r')
        || c == '\u00A0'
        || c == '\uFEFF'
        || c == '\u2028'
        || c == '\u2029'
        || Character.getType(c) == Character.SPACE_SEPARATOR;
  }
}
