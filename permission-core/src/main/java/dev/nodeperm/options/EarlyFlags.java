package dev.nodeperm.options;

import dev.nodeperm.release.NodeRelease;
import java.util.List;

/**
 * What a release looks for among all arguments before it parses them.
 *
 * @param config the config file that they name
 * @param envFiles the env files that they name
 */
public record EarlyFlags(ConfigFlag config, EnvFileFlags envFiles) {
  /**
   * {@return what a release finds among arguments}
   *
   * @param release decides what it looks for and how
   * @param args all arguments after the program's name, those of the program too
   */
  public static EarlyFlags find(NodeRelease release, List<String> args) {
    return new EarlyFlags(ConfigFlag.find(release, args), EnvFileFlags.find(release, args));
  }
}
