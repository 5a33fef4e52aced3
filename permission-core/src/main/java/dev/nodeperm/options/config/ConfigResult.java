package dev.nodeperm.options.config;

import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a config file comes to. Immutable. */
public sealed interface ConfigResult {
  /**
   * The release takes the file.
   *
   * @param nodeOptions the words of {@code nodeOptions}, such as {@code --allow-fs-read=/x} or
   *     {@code --no-warnings}. They stand where those of NODE_OPTIONS would, and are already split
   *     and unquoted as that variable is: the releases join them with blanks and split them again
   * @param namespaces the words of all other namespaces, such as {@code permission}, in the file's
   *     order, each config's followed by the words it implies; these are never split
   * @param implied those among {@code namespaces} that nobody wrote: on releases where the mere
   *     presence of a namespace turns its feature on, {@code --permission}, {@code --test}, {@code
   *     --watch}, {@code --bench}
   */
  record Contribution(
      List<SourcedValue> nodeOptions, List<SourcedValue> namespaces, List<SourcedValue> implied)
      implements ConfigResult {
    /** Copies the lists. */
    public Contribution {
      nodeOptions = List.copyOf(nodeOptions);
      namespaces = List.copyOf(namespaces);
      implied = List.copyOf(implied);
    }
  }

  /**
   * The release ends instead.
   *
   * @param failure how, with the telling line
   * @param standardError what it prints of the file, with {@code node} for the program's path. A
   *     release that refuses the file may go on and complain of NODE_OPTIONS too, behind this
   */
  record Failed(StartupFailure failure, String standardError) implements ConfigResult {
    private static final int REFUSED = 9;

    /**
     * {@return whether the telling line is said while the file is read; one behind the program's
     * name waits}
     */
    public boolean isPrintedAtOnce() {
      return !standardError.contains("node: " + failure.message());
    }

    static Failed of(String printed, @Nullable OptionSource source) {
      return new Failed(StartupFailure.printed(REFUSED, printed, source), printed);
    }
  }
}
