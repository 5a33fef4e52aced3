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
 * @param atOnce whether it says so while it reads the file. Other complaints wait for the end of
 *     the start, in a row with the one about a missing file of {@code --env-file}
 */
public record ConfigContribution(
    List<SourcedValue> nodeOptions,
    List<SourcedValue> permission,
    @Nullable StartupFailure failure,
    boolean atOnce) {
  /** No config file. */
  public static final ConfigContribution NONE = new ConfigContribution(List.of(), List.of());

  /**
   * What a file adds that the release takes.
   *
   * @param nodeOptions the node options
   * @param permission the permissions
   */
  public ConfigContribution(List<SourcedValue> nodeOptions, List<SourcedValue> permission) {
    this(nodeOptions, permission, null, false);
  }

  /**
   * Copies the lists.
   *
   * @param nodeOptions the node options
   * @param permission the permissions
   * @param failure how the launch has to fail, or null
   * @param atOnce the at once
   */
  public ConfigContribution {
    nodeOptions = List.copyOf(nodeOptions);
    permission = List.copyOf(permission);
  }
}
