package dev.nodeperm.options;

/** Texts as the runtime's error messages quote them. */
final class Quoted {
  private static final int LONGEST = 128;

  private Quoted() {}

  /** The text between the first kind of quote that it does not hold; cut behind 128 characters. */
  static String of(String text) {
    char quote = '\'';
    if (text.indexOf('\'') >= 0) {
      if (text.indexOf('"') < 0) {
        quote = '"';
      } else if (text.indexOf('`') < 0 && !text.contains("${")) {
        quote = '`';
      }
    }
    StringBuilder out = new StringBuilder().append(quote);
    for (int i = 0; i < text.length() && out.length() <= LONGEST; i++) {
      append(out, text.charAt(i), quote);
    }
    out.append(quote);
    return out.length() <= LONGEST ? out.toString() : out.substring(0, LONGEST) + "...";
  }

  private static void append(StringBuilder out, char c, char quote) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      case '\r' -> out.append("\\r");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\u000b' -> out.append("\\x0B");
      case '\\' -> out.append("\\\\");
      default -> {
        if (c == quote && c == '\'') {
          out.append('\\').append(c);
        } else if (c < ' ' || (c >= 0x7f && c <= 0x9f)) {
          out.append(String.format("\\x%02X", (int) c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
