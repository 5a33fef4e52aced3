package dev.nodeperm.options;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.LaunchOptions.EntryPoint;
import dev.nodeperm.launch.SourcedValue;
import java.util.List;

/**
 * What a process runs, from its options and the words behind them; asked in the runtime's own
 * order.
 */
final class EntryPoints {
  private static final List<String> BEFORE_SCRIPT =
      List.of("--check", "--test", "--bench", "--watch");

  private EntryPoints() {}

  static EntryPoint of(OptionState state, List<SourcedValue> rest) {
    String first = rest.isEmpty() ? "" : rest.get(0).text();
    if (state.has("--run")) {
      return new EntryPoint.Tool("--run", List.copyOf(rest));
    } else if (first.equals("inspect")) {
      return new EntryPoint.Tool("inspect", List.copyOf(rest));
    } else if (state.isOn("--help")) {
      return new EntryPoint.Tool("--help", List.copyOf(rest));
    } else if (state.isOn("--prof-process")) {
      return new EntryPoint.Tool("--prof-process", List.copyOf(rest));
    } else if (state.isOn(LaunchOptions.EVAL)) {
      return new EntryPoint.Eval(rest.stream().map(SourcedValue::text).toList());
    }
    for (String tool : BEFORE_SCRIPT) {
      if (state.isOn(tool)) {
        return new EntryPoint.Tool(tool, List.copyOf(rest));
      }
    }
    if (!first.isEmpty()) {
      return new EntryPoint.Script(
          rest.get(0), rest.stream().skip(1).map(SourcedValue::text).toList());
    }
    return state.isOn("--interactive")
        ? new EntryPoint.Tool("--interactive", List.copyOf(rest))
        : new EntryPoint.StandardInput();
  }
}
