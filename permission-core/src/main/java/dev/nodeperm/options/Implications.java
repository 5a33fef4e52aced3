package dev.nodeperm.options;

import static dev.nodeperm.launch.LaunchOptions.EVAL;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.OptionSource;
import java.util.List;
import java.util.Map;

/** Options that switch others on or off when the parser meets them. */
final class Implications {
  private static final Map<String, List<String>> BY_NAME =
      Map.ofEntries(
          Map.entry("--eval", List.of(EVAL)),
          Map.entry("--policy-integrity", List.of("[has_policy_integrity_string]")),
          Map.entry("--inspect-brk", List.of("--inspect")),
          Map.entry("--inspect-brk-node", List.of("--inspect")),
          Map.entry("--inspect-wait", List.of("--inspect")),
          Map.entry("--watch-path", List.of("--watch")),
          Map.entry("--build-snapshot-config", List.of("--build-snapshot")),
          Map.entry("--report-signal", List.of("--report-on-signal")),
          Map.entry(
              "--experimental-transform-types",
              List.of("--experimental-strip-types", "--enable-source-maps")));

  private Implications() {}

  /** Whether an option switches any other, on some release. */
  static boolean has(String name) {
    return BY_NAME.containsKey(name);
  }

  static void apply(String name, OptionTable table, OptionState state, OptionSource source) {
    for (String implied : BY_NAME.getOrDefault(name, List.of())) {
      if (table.has(implied)) {
        state.set(implied, new LaunchOptions.Switch(true, source, null));
      }
    }
  }
}
