package dev.nodeperm.options;

import static dev.nodeperm.release.Behavior.CHECK_MAKES_LOADER;
import static dev.nodeperm.release.Behavior.CHECK_TAKES_BARE_FILES;
import static dev.nodeperm.release.Behavior.LOADER_WARNS;
import static dev.nodeperm.release.Behavior.NETWORK_IMPORTS_WARN_ANY_PROGRAM;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.LaunchOptions.EntryPoint;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.Set;

/**
 * Whether a start makes the loader of the newer kind of module, which some options warn of. It is
 * told as far as the options and the program's name tell; a {@code package.json} that makes a
 * program such a module is not looked for.
 */
final class ModuleLoader {
  private static final Set<String> CHECKED = Set.of(".js", ".cjs", ".json");

  private ModuleLoader() {}

  static boolean isMade(NodeRelease release, LaunchOptions options) {
    boolean custom = !options.valuesOf("--experimental-loader").isEmpty();
    if (!options.valuesOf("--import").isEmpty()) {
      return true;
    }
    if (options.runsCode()) {
      return custom && release.has(LOADER_WARNS) || isModuleCode(options);
    }
    if (options.entry() instanceof EntryPoint.Tool tool) {
      return switch (tool.name()) {
        case "--check" -> isMadeByCheck(release, options, tool.words());
        case "--interactive" -> true;
        default -> custom && release.has(LOADER_WARNS);
      };
    }
    if (options.entry() instanceof EntryPoint.Script script
        && !isStandardInput(script.argument())) {
      return custom
          || release.has(NETWORK_IMPORTS_WARN_ANY_PROGRAM)
          || script.argument().text().endsWith(".mjs");
    }
    return isModuleCode(options);
  }

  /** A program that is checked finds that loader ready if it is of the older kind. */
  private static boolean isMadeByCheck(
      NodeRelease release, LaunchOptions options, List<SourcedValue> words) {
    if (!release.has(CHECK_MAKES_LOADER)) {
      return false;
    }
    if (words.isEmpty() || isStandardInput(words.get(0))) {
      return !isModuleCode(options);
    }
    String path = words.get(0).text();
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? CHECKED.contains(name.substring(dot)) : release.has(CHECK_TAKES_BARE_FILES);
  }

  /** Whether code that comes in no file is said to be a module of the newer kind. */
  private static boolean isModuleCode(LaunchOptions options) {
    String type = OptionWarnings.last(options, "--input-type");
    return (type.isEmpty() ? OptionWarnings.last(options, "--experimental-default-type") : type)
        .equals("module");
  }

  private static boolean isStandardInput(SourcedValue word) {
    return word.text().equals("-");
  }
}
