package dev.nodeperm.operation;

import java.util.ArrayList;
import java.util.List;

/** Reads one line of the catalogue from left to right. For one thread. */
final class LineScanner {
  private final String resource;
  private final int line;
  private final String text;
  private int at;

  LineScanner(String resource, int line, String text) {
    this.resource = resource;
    this.line = line;
    this.text = text;
    blanks();
  }

  CatalogueException fault(String problem) {
    return new CatalogueException(resource, line, problem + " at column " + (at + 1));
  }

  int line() {
    return line;
  }

  String rest() {
    return text.substring(at);
  }

  boolean atEnd() {
    return at == text.length();
  }

  /** Takes a sign, if it is next, and the blanks behind it. */
  boolean take(char sign) {
    if (at < text.length() && text.charAt(at) == sign) {
      at++;
      blanks();
      return true;
    }
    return false;
  }

  void need(char sign) {
    if (!take(sign)) {
      throw fault("expected " + sign);
    }
  }

  boolean isNext(char sign) {
    return at < text.length() && text.charAt(at) == sign;
  }

  /** Takes a word, if it is next. */
  boolean take(String word) {
    int end = wordEnd();
    if (text.substring(at, end).equals(word)) {
      at = end;
      blanks();
      return true;
    }
    return false;
  }

  /** A name: letters, digits, dots, underscores, dollars, hashes. */
  String word() {
    int end = wordEnd();
    if (end == at) {
      throw fault("expected a name");
    }
    String word = text.substring(at, end);
    at = end;
    blanks();
    return word;
  }

  private int wordEnd() {
    int end = at;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '$' || c == '#';
  }

  /**
   * A text between quotes; a backslash takes the next sign as it is, but for the end of a line,
   * {@code n}.
   */
  String quoted() {
    if (!isNext('\'')) {
      throw fault("expected a text in quotes");
    }
    at++;
    StringBuilder out = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '\'') {
      boolean escaped = text.charAt(at) == '\\' && at + 1 < text.length();
      at += escaped ? 1 : 0;
      char sign = text.charAt(at);
      out.append(!escaped ? sign : sign == 'n' ? '\n' : sign == '0' ? '\0' : sign);
      at++;
    }
    if (atEnd()) {
      throw fault("a text without an end");
    }
    at++;
    blanks();
    return out.toString();
  }

  /** The text up to one of the signs, or to the end. */
  String until(String signs) {
    int start = at;
    while (at < text.length() && signs.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at).trim();
  }

  /** Whether a colon outside quotes and brackets is ahead: what stands before it are conditions. */
  boolean hasConditions() {
    boolean quoted = false;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '\'') {
        quoted = !quoted;
      } else if (c == ':' && !quoted) {
        return true;
      }
    }
    return false;
  }

  /** Names between brackets, separated by commas. */
  List<String> parameters() {
    List<String> names = new ArrayList<>();
    need('(');
    while (!take(')')) {
      if (!names.isEmpty()) {
        need(',');
      }
      names.add(word());
    }
    return names;
  }

  private void blanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }
}
