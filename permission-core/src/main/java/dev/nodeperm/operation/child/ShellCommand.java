package dev.nodeperm.operation.child;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A shell's command that is one plain call: variables, a program, words, quotes. Anything that a
 * shell would expand, redirect or repeat makes it none.
 *
 * @param variables those set in front of the program
 * @param words the program and its arguments
 */
record ShellCommand(Map<String, String> variables, List<String> words) {
  private static final String SPECIAL = "|&;<>()$`*?[]#~{}!\n\r";
  private static final String ESCAPED_IN_QUOTES = "\"\\$`";

  /** Reads a command, in linear time; null if it is no plain call. */
  static @Nullable ShellCommand read(String command) {
    List<String> words = new ArrayList<>();
    Map<String, String> variables = new LinkedHashMap<>();
    StringBuilder word = null;
    boolean quoted = false;
    for (int i = 0; i <= command.length(); i++) {
      char c = i == command.length() ? ' ' : command.charAt(i);
      if (c == ' ' || c == '\t') {
        if (word != null) {
          add(word.toString(), quoted, variables, words);
        }
        word = null;
        quoted = false;
        continue;
      }
      if (SPECIAL.indexOf(c) >= 0) {
        return null;
      }
      word = word == null ? new StringBuilder() : word;
      if (c == '\'' || c == '"') {
        // A quote that begins in a variable's value leaves it one.
        quoted |= word.indexOf("=") < 0;
        i = quote(command, i, word);
      } else if (c == '\\') {
        i++;
        quoted |= word.indexOf("=") < 0;
        if (i < command.length()) {
          word.append(command.charAt(i));
        }
      } else {
        word.append(c);
      }
      if (i < 0 || i >= command.length()) {
        return null;
      }
    }
    return words.isEmpty() ? null : new ShellCommand(variables, words);
  }

  /** Reads a quote and answers where it ends, or -1. */
  private static int quote(String command, int start, StringBuilder word) {
    char quote = command.charAt(start);
    for (int i = start + 1; i < command.length(); i++) {
      char c = command.charAt(i);
      if (c == quote) {
        return i;
      }
      if (quote == '"' && (c == '$' || c == '`')) {
        return -1;
      }
      boolean escape =
          quote == '"'
              && c == '\\'
              && i + 1 < command.length()
              && (ESCAPED_IN_QUOTES.indexOf(command.charAt(i + 1)) >= 0
                  || command.charAt(i + 1) == '\n');
      if (escape) {
        c = command.charAt(++i);
        if (c == '\n') {
          continue;
        }
      }
      word.append(c);
    }
    return -1;
  }

  private static void add(
      String word, boolean quoted, Map<String, String> variables, List<String> words) {
    int equals = word.indexOf('=');
    boolean sets =
        words.isEmpty()
            && !quoted
            && equals > 0
            && word.substring(0, equals).matches("[A-Za-z_][A-Za-z0-9_]*");
    if (sets) {
      variables.put(word.substring(0, equals), word.substring(equals + 1));
    } else {
      words.add(word);
    }
  }
}
