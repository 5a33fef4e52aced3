package dev.nodeperm.launch;

/** Where an option of a launch was written. Immutable. */
public sealed interface OptionSource {
  /**
   * On the command line.
   *
   * @param index the argument's position after the program's name, from 0
   */
  record Argument(int index) implements OptionSource {
    @Override
    public String toString() {
      return "argument " + index;
    }
  }

  /**
   * In the variable NODE_OPTIONS.
   *
   * @param offset where its word begins, in UTF-16 units from 0
   */
  record NodeOptions(int offset) implements OptionSource {
    @Override
    public String toString() {
      return "NODE_OPTIONS offset " + offset;
    }
  }

  /**
   * In the config file.
   *
   * @param line the line of the value, from 1
   * @param column the column of the value, in UTF-16 units from 1
   */
  record ConfigFile(int line, int column) implements OptionSource {
    @Override
    public String toString() {
      return "config file " + line + ":" + column;
    }
  }

  /**
   * In the NODE_OPTIONS of an env file.
   *
   * @param path the file, as {@code --env-file} names it
   * @param line the line of the word, from 1
   * @param column the column of the word, in UTF-16 units from 1
   */
  record EnvFile(String path, int line, int column) implements OptionSource {
    @Override
    public String toString() {
      return "env file " + path + " " + line + ":" + column;
    }
  }

  /**
   * Written nowhere: granted by the runtime of its own accord.
   *
   * @param reason what it is granted for, such as {@code entry point}
   */
  record Implicit(String reason) implements OptionSource {
    @Override
    public String toString() {
      return "implicit: " + reason;
    }
  }
}
