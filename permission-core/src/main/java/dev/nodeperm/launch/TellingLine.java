package dev.nodeperm.launch;

import java.util.regex.Pattern;

/**
 * The one line by which a failure is known, of a message that an argument with line breaks has made
 * long.
 */
final class TellingLine {
  private static final Pattern ERROR = Pattern.compile("\\w*Error( \\[|:)");

  private TellingLine() {}

  /**
   * The first line that begins like an error's name, else the first line; without blanks at its
   * end.
   */
  static String of(String message) {
    if (message.indexOf('\n') < 0) {
      return trimmedEnd(message);
    }
    String[] lines = message.split("\n");
    for (int i = 1; i < lines.length; i++) {
      String line = lines[i].strip();
      if (ERROR.matcher(line).lookingAt() && !ERROR.matcher(lines[0]).lookingAt()) {
        return line;
      }
    }
    return trimmedEnd(lines[0]);
  }

  private static String trimmedEnd(String line) {
    int end = line.length();
    while (end > 0 && isBlank(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
  }
}
