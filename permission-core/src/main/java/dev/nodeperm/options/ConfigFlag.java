package dev.nodeperm.options;

import static dev.nodeperm.release.Behavior.CONFIG_FLAG_REWRITTEN;

import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;

/**
 * Which config file a command line names.
 *
 * <p>The runtime looks for it before it parses anything, among all arguments: those of the program
 * too, those behind {@code --}, and those that are another option's value. Underscores for dashes
 * are not known here.
 */
public sealed interface ConfigFlag {
  /** The default file's name, in the directory in which the process starts. */
  String DEFAULT_FILE = "node.config.json";

  /** No config file is read. */
  record None() implements ConfigFlag {}

  /**
   * A config file is read.
   *
   * @param path its path as the release opens it, and the argument that names it
   */
  record File(SourcedValue path) implements ConfigFlag {}

  /**
   * The release has lost the path by the time that it opens the file: it ends with exit code 9 and
   * prints {@code : not found} behind bytes that nobody can foretell, unless the path is so short
   * that it happens to survive.
   *
   * @param path the path that it should have opened
   */
  record Garbled(SourcedValue path) implements ConfigFlag {}

  /**
   * The release stops on the flag.
   *
   * @param failure how
   */
  record Refused(StartupFailure failure) implements ConfigFlag {}

  /**
   * {@return the config file that a release reads for these arguments; {@link None} on releases
   * that have none}
   *
   * @param release decides whether there are such files and how the flag is found
   * @param args all arguments after the program's name, those of the program too
   */
  static ConfigFlag find(NodeRelease release, List<String> args) {
    if (!OptionTable.of(release).has(ConfigFlags.NAMED)) {
      return new None();
    }
    return release.has(CONFIG_FLAG_REWRITTEN)
        ? ConfigFlags.last(args)
        : ConfigFlags.first(release, args);
  }

  /**
   * {@return the arguments as a release parses them once it has found the config file}
   *
   * @param release decides whether the flag is taken out or left where it stands
   * @param args all arguments after the program's name
   */
  static List<String> rewrite(NodeRelease release, List<String> args) {
    if (!release.has(CONFIG_FLAG_REWRITTEN)) {
      return args;
    }
    List<String> rewritten = new ArrayList<>(args);
    rewritten.replaceAll(
        arg -> ConfigFlags.isBare(arg) ? ConfigFlags.NAMED + "=" + DEFAULT_FILE : arg);
    return rewritten;
  }
}
