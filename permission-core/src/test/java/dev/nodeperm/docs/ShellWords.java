package dev.nodeperm.docs;

import java.util.ArrayList;
import java.util.List;

/** As much of a shell as the examples need: words, quotes of both kinds, nothing expanded. */
final class ShellWords {
  private ShellWords() {}

  static List<String> split(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean open = false;
    char quote = 0;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        open = true;
      } else if (c == ' ') {
        if (open) {
          words.add(word.toString());
          word.setLength(0);
          open = false;
        }
      } else {
        if ("*?[$\\;|&<>#~".indexOf(c) >= 0) {
          throw new IllegalArgumentException("a shell would not leave " + c + " alone: " + command);
        }
        word.append(c);
        open = true;
      }
    }
    if (quote != 0) {
      throw new IllegalArgumentException("open quote: " + command);
    }
    if (open) {
      words.add(word.toString());
    }
    return words;
  }
}
