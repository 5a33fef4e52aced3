package dev.nodeperm;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.LaunchOptions.EntryPoint;
import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.launch.SourcedValue;
import java.util.ArrayList;
import java.util.List;

/**
 * What a release grants for reading without being told: the modules that are preloaded, then the
 * entry point.
 *
 * <p>Code from the command line has no entry point, and then the preloaded modules are not granted
 * either. A process that reads its program from standard input has an empty one, which is the whole
 * working directory.
 */
final class ImplicitGrants {
  private ImplicitGrants() {}

  static List<SourcedValue> of(LaunchOptions options) {
    if (options.runsCode() || options.isOn("--interactive")) {
      return List.of();
    }
    List<SourcedValue> implicit = new ArrayList<>();
    for (SourcedValue module : options.valuesOf("--require")) {
      implicit.add(
          new SourcedValue(
              module.text(), new OptionSource.Implicit("preloaded module, " + module.source())));
    }
    String first = firstWord(options.entry());
    if (!first.equals("inspect")) {
      implicit.add(new SourcedValue(first, new OptionSource.Implicit("entry point")));
    }
    return List.copyOf(implicit);
  }

  private static String firstWord(EntryPoint entry) {
    if (entry instanceof EntryPoint.Script script) {
      return script.argument().text();
    }
    return entry instanceof EntryPoint.Tool tool && !tool.words().isEmpty()
        ? tool.words().get(0).text()
        : "";
  }
}
