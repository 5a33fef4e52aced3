package dev.nodeperm.options;

import java.util.Map;

/**
 * What is at a path of {@code --env-file}, where something is. Immutable.
 *
 * @param isDirectory whether it is a directory, which no release can read
 * @param variables the variables that the file sets, by name; none for a directory
 */
public record EnvFile(boolean isDirectory, Map<String, String> variables) {
  /** A directory. */
  public static final EnvFile DIRECTORY = new EnvFile(true, Map.of());

  /** Copies the variables. */
  public EnvFile {
    variables = Map.copyOf(variables);
  }

  /**
   * {@return a file of this text}
   *
   * @param text the content of the file, read as the releases read it
   */
  public static EnvFile of(String text) {
    return new EnvFile(false, DotEnv.parse(text));
  }
}
