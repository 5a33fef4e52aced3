package dev.nodeperm.options;

import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a config file adds to a launch. Immutable.
 *
 * @param nodeOptions the words of its {@code nodeOptions} namespace, as the release makes them,
 *     such as {@code --allow-fs-read=/x} or {@code --no-warnings}
 * @param permission the words of its other namespaces, {@code permission} among them, on releases
 *     that apply them
 * @param failure why the release refuses the file, or null
 */
public record ConfigContribution(
    List<SourcedValue> nodeOptions,
    List<SourcedValue> permission,
    @Nullable StartupFailure failure) {
  /** No config file. */
  public static final ConfigContribution NONE = new ConfigContribution(List.of(), List.of(), null);

  /** Copies the lists. */
  public ConfigContribution {
    nodeOptions = List.copyOf(nodeOptions);
    permission = List.copyOf(permission);
  }
}
