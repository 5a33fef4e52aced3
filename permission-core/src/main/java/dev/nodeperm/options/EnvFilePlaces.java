package dev.nodeperm.options;

import dev.nodeperm.launch.OptionSource;

/**
 * Where the parts of a variable's value stand in the env file that sets it. Asked from front to
 * back it takes linear time in all. Not for threads.
 */
final class EnvFilePlaces {
  private final String path;
  private final DotEnv.Value value;
  private int offset;
  private int at;
  private int line = 1;
  private int lineStart;

  EnvFilePlaces(String path, DotEnv.Value value) {
    this.path = path;
    this.value = value;
    while (at < value.from()) {
      step();
    }
  }

  /**
   * The place of a character of the value, which must not lie before that of the last call; the end
   * of the value for what lies behind it.
   */
  OptionSource at(int wanted) {
    for (; offset < wanted && at < value.to(); offset++) {
      boolean escaped =
          value.text().charAt(at) == '\\'
              && at + 1 < value.to()
              && value.escapes().indexOf(value.text().charAt(at + 1)) >= 0;
      step();
      if (escaped) {
        step();
      }
    }
    return new OptionSource.EnvFile(path, line, at - lineStart + 1);
  }

  private void step() {
    if (value.text().charAt(at++) == '\n') {
      line++;
      lineStart = at;
    }
  }
}
