package dev.nodeperm;

import dev.nodeperm.options.LaunchOptions;
import dev.nodeperm.options.LaunchOptions.EntryPoint;
import dev.nodeperm.options.OptionSource;
import dev.nodeperm.options.SourcedValue;
import java.util.ArrayList;
import java.util.List;

/**
 * What a release grants for reading without being told: the modules that are preloaded, then the entry point.
 *
 * <p>Code from the command line has no entry point, and then the preloaded modules are not granted either. A process
 * that reads its program from standard input has an empty one, which is the whole working directory.
 */
final class ImplicitGrants {
  private ImplicitGrants() {}

  static List<SourcedValue> of(LaunchOptions options) {
    EntryPoint entry = options.entry();
    if (entry instanceof EntryPoint.Eval || options.isOn("--interactive")) {
      return List.of();
    }
    List<SourcedValue> implicit = new ArrayList<>();
    for (SourcedValue module : options.valuesOf("--require")) {
      implicit.add(new SourcedValue(module.text(), new OptionSource.Implicit("preloaded module, " + module.source())));
    }
    String written = entry instanceof EntryPoint.Script script ? script.argument().text() : "";
    if (!written.equals("inspect")) {
      implicit.add(new SourcedValue(written, new OptionSource.Implicit("entry point")));
    }
    return List.copyOf(implicit);
  }
}
