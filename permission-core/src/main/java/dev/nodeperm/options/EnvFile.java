package dev.nodeperm.options;

import dev.nodeperm.release.NodeRelease;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is at a path of {@code --env-file}, where something is. Immutable. */
public final class EnvFile {
  /** A directory, which no release can read. */
  public static final EnvFile DIRECTORY = new EnvFile(true, true, Map.of());

  private final boolean isDirectory;
  private final boolean readable;
  private final Map<String, DotEnv.Value> variables;

  private EnvFile(boolean isDirectory, boolean readable, Map<String, DotEnv.Value> variables) {
    this.isDirectory = isDirectory;
    this.readable = readable;
    this.variables = variables;
  }

  /**
   * {@return a file of this text}
   *
   * @param release decides how the text is read
   * @param text the content of the file; anything is read as something, nothing is refused
   */
  public static EnvFile of(NodeRelease release, String text) {
    return new EnvFile(false, DotEnv.canRead(release, text), DotEnv.read(release, text));
  }

  /** {@return whether it is a directory} */
  public boolean isDirectory() {
    return isDirectory;
  }

  /** {@return whether the release survives the reading of it} */
  public boolean isReadable() {
    return readable;
  }

  /** {@return the names of the variables that the file sets} */
  public Set<String> names() {
    return variables.keySet();
  }

  /**
   * {@return what the file sets a variable to, or null if it does not}
   *
   * @param name the name of the variable
   */
  public @Nullable String value(String name) {
    DotEnv.Value value = variables.get(name);
    return value == null ? null : value.read();
  }

  /** Where the parts of the value of a variable stand that the file sets. */
  EnvFilePlaces places(String path, String name) {
    return new EnvFilePlaces(path, Objects.requireNonNull(variables.get(name)));
  }
}
