package dev.nodeperm;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.LaunchOptions.EntryPoint;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.options.BuiltInModules;
import dev.nodeperm.options.OptionWarnings.Warning;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What built-in modules warn of that a launch loads before its program: each once, as it is loaded.
 * Measured with every such module on every release. Immutable.
 *
 * @param required the warnings of the modules of {@code --require}, in order
 * @param imported those of the modules of {@code --import}
 */
record ModuleWarnings(List<Warning> required, List<Warning> imported) {
  private static final Set<String> NAMED_OF_STREAMS =
      Set.of(
          "_stream_duplex",
          "_stream_passthrough",
          "_stream_readable",
          "_stream_transform",
          "_stream_writable");

  /**
   * The warnings of a launch, printed or not.
   *
   * @param pending whether deprecations that are only announced are warned of, too
   */
  static ModuleWarnings of(NodeRelease release, LaunchOptions options, boolean pending) {
    BuiltInModules modules = new BuiltInModules(release, options);
    Set<Warning> given = new HashSet<>();
    List<List<Warning>> lists = new ArrayList<>();
    for (String option : List.of("--require", "--import")) {
      List<Warning> warnings = new ArrayList<>();
      for (SourcedValue module : loads(options, option)) {
        String name = BuiltInModules.ownName(module.text());
        Warning warning = modules.have(module.text()) ? of(release, name, pending) : null;
        if (warning != null && given.add(warning)) {
          warnings.add(warning);
        }
      }
      lists.add(warnings);
    }
    return new ModuleWarnings(lists.get(0), lists.get(1));
  }

  private static List<SourcedValue> loads(LaunchOptions options, String option) {
    if (options.entry() instanceof EntryPoint.Tool tool) {
      boolean loads = tool.name().equals("--check") || tool.name().equals("--interactive");
      return loads ? options.valuesOf(option) : List.of();
    }
    return options.valuesOf(option);
  }

  private static @Nullable Warning of(NodeRelease release, String name, boolean pending) {
    boolean newer = release.has(Behavior.INNER_MODULES_DEPRECATED);
    return switch (name) {
      case "sys" ->
          deprecated("DEP0025", "sys is deprecated. Use " + (newer ? "`node:util`" : "util"));
      case "punycode" ->
          pending || release.has(Behavior.PUNYCODE_DEPRECATED)
              ? deprecated(
                  "DEP0040",
                  "The `punycode` module is deprecated. Please use a userland alternative")
              : null;
      case "_stream_wrap" ->
          newer
              ? inner("DEP0125", name, "stream")
              : new Warning(
                  "DeprecationWarning", "DEP0125", "The _stream_wrap module is deprecated.");
      case "_tls_common", "_tls_wrap" -> newer ? inner("DEP0192", name, "tls") : null;
      case "wasi" -> experimental("WASI");
      case "sqlite" -> release.has(Behavior.SQLITE_WARNS) ? experimental("SQLite") : null;
      case "ffi" -> experimental("FFI");
      case "bench", "bench/reporters" -> experimental("Benchmarks");
      case "quic", "stream/iter", "zlib/iter" -> experimental(name);
      default -> newer && NAMED_OF_STREAMS.contains(name) ? inner("DEP0193", name, "stream") : null;
    };
  }

  private static Warning inner(String code, String name, String outer) {
    return deprecated(code, "The " + name + " module is deprecated. Use `node:" + outer + "`");
  }

  private static Warning deprecated(String code, String text) {
    return new Warning("DeprecationWarning", code, text + " instead.");
  }

  private static Warning experimental(String what) {
    return new Warning(
        "ExperimentalWarning",
        null,
        what + " is an experimental feature and might change at any time");
  }
}
