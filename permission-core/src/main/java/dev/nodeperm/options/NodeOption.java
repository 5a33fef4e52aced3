package dev.nodeperm.options;

/**
 * An option that a release has. Immutable.
 *
 * @param name its canonical name, such as {@code --allow-fs-read}
 * @param kind what value it takes
 * @param inNodeOptions whether it may stand in NODE_OPTIONS (and so in a config file)
 */
public record NodeOption(String name, OptionKind kind, boolean inNodeOptions) {}
