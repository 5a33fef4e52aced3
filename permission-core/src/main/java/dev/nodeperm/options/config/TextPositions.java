package dev.nodeperm.options.config;

import dev.nodeperm.launch.OptionSource;

/**
 * Lines and columns of a document. Offsets are best asked for in rising order: then all of them
 * together cost one pass. Not safe to share.
 */
final class TextPositions {
  private final byte[] text;
  private int offset;
  private int line = 1;
  private int column = 1;

  TextPositions(byte[] text) {
    this.text = text;
  }

  OptionSource.ConfigFile at(int wanted) {
    if (wanted < offset) {
      offset = 0;
      line = 1;
      column = 1;
    }
    for (; offset < wanted && offset < text.length; offset++) {
      byte c = text[offset];
      if (c == '\n') {
        line++;
        column = 1;
      } else if ((c & 0xC0) != 0x80) {
        // A character of four bytes is two units of UTF-16.
        column += (c & 0xF8) == 0xF0 ? 2 : 1;
      }
    }
    return new OptionSource.ConfigFile(line, column);
  }
}
