package dev.nodeperm.cli;

/** Text from outside, fit for a terminal. */
final class Shown {
  private Shown() {}

  /**
   * The text with control characters and unpaired surrogates spelled out by number, so that it
   * stays in its line.
   */
  static String text(String text) {
    if (isFit(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isUnfit(c)) {
                out.append(String.format("\\u%04x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static boolean isFit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c <= '~';
      if (!plain) {
        return text.codePoints().noneMatch(Shown::isUnfit);
      }
    }
    return true;
  }

  private static boolean isUnfit(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
