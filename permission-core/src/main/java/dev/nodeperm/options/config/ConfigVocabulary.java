package dev.nodeperm.options.config;

import dev.nodeperm.options.OptionKind;
import dev.nodeperm.release.NodeRelease;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which options may stand in a config file, and of what kind each is, on one release.
 * Implementations are immutable.
 *
 * <p>Names have two dashes in front, dashes between words and no negation. Nothing else is ever
 * taken: a key is looked up as it stands, after its escapes are read.
 */
public interface ConfigVocabulary {
  /**
   * {@return the kind of an option that may stand in {@code nodeOptions}: one that may stand in
   * NODE_OPTIONS; else null}
   *
   * @param name its name
   */
  @Nullable OptionKind nodeOption(String name);

  /**
   * {@return whether the release reads a namespace of this name; {@code nodeOptions} is none}
   *
   * @param namespace a key at the top of the file, its escapes read
   */
  boolean isNamespace(String namespace);

  /**
   * {@return the kind of an option of a namespace, or null}
   *
   * @param namespace a key at the top of the file for which {@link #isNamespace} holds
   * @param name its name
   */
  @Nullable OptionKind option(String namespace, String name);

  /**
   * {@return the vocabulary of a release}
   *
   * @param release the release; an extrapolated one has the namespaces of the release it is
   *     modelled on
   * @param nodeOption the kind of each option that may stand in NODE_OPTIONS, null for any other
   *     name
   */
  static ConfigVocabulary of(
      NodeRelease release, Function<String, @Nullable OptionKind> nodeOption) {
    return new NamespaceTable(release.modelled(), nodeOption);
  }
}
