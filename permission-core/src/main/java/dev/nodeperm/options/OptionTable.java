package dev.nodeperm.options;

import dev.nodeperm.release.NodeRelease;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The options that a release has, as its binary says.
 *
 * <p>Safe to share; what it says never changes. Read on first use from a resource that the {@code
 * OptionTableGenerator} of the test tree writes; a table per release is kept.
 */
public final class OptionTable {
  private static final Map<NodeRelease, OptionTable> TABLES = new ConcurrentHashMap<>();

  private final Map<String, NodeOption> options = new LinkedHashMap<>();
  private final Map<String, List<String>> aliases = new LinkedHashMap<>();
  private final NodeRelease release;
  private volatile @Nullable Map<String, V8Flag> flags;

  private OptionTable(NodeRelease release) {
    this.release = release;
    OptionLines lines = OptionLines.ALL;
    for (OptionLines.Line<NodeOption> line : lines.options()) {
      if (line.in().contains(release)) {
        options.put(line.what().name(), line.what());
      }
    }
    for (OptionLines.Line<OptionLines.Alias> line : lines.aliases()) {
      if (line.in().contains(release)) {
        aliases.put(line.what().name(), line.what().words());
      }
    }
  }

  /**
   * {@return the options of a release; for an extrapolated one those of the release it is modelled
   * on}
   */
  public static OptionTable of(NodeRelease release) {
    return TABLES.computeIfAbsent(release.modelled(), OptionTable::new);
  }

  /**
   * {@return the option of a canonical name, such as {@code --allow-fs-read}, or null}
   *
   * @param name its name
   */
  public @Nullable NodeOption find(String name) {
    return options.get(name);
  }

  /**
   * {@return whether the release has an option of this canonical name}
   *
   * @param name its name
   */
  public boolean has(String name) {
    return options.containsKey(name);
  }

  /** {@return all options of the runtime itself, by name} */
  public Collection<NodeOption> options() {
    return Collections.unmodifiableCollection(options.values());
  }

  /**
   * What a name stands for, or null. Names that end in {@code =} stand only where a value is joined
   * to them, names that end in {@code <arg>} only where an argument follows.
   */
  @Nullable List<String> alias(String name) {
    return aliases.get(name);
  }

  /** All names that stand for other words. */
  Map<String, List<String>> aliases() {
    return Collections.unmodifiableMap(aliases);
  }

  /**
   * The engine's flag of a name without dashes in front; blanks of the name are dashes or
   * underscores.
   */
  @Nullable V8Flag flag(String name) {
    return flagsByName().get(name.replace('_', '-'));
  }

  private Map<String, V8Flag> flagsByName() {
    Map<String, V8Flag> found = flags;
    if (found == null) {
      found = new LinkedHashMap<>();
      for (OptionLines.Line<V8Flag> line : OptionLines.Flags.ALL) {
        if (line.in().contains(release)) {
          found.put(line.what().name(), line.what());
        }
      }
      flags = found;
    }
    return found;
  }

  /** All flags of the engine. */
  Collection<V8Flag> flags() {
    return Collections.unmodifiableCollection(flagsByName().values());
  }
}
