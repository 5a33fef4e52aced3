package dev.nodeperm.options;

import dev.nodeperm.options.LaunchOptions.EntryPoint;
import java.util.List;

/** What a process runs, from its options and the words behind them. */
final class EntryPoints {
  private EntryPoints() {}

  static EntryPoint of(OptionState state, List<SourcedValue> rest) {
    List<String> words = rest.stream().map(SourcedValue::text).toList();
    if (state.isOn(Implications.EVAL)) {
      return new EntryPoint.Eval(words);
    }
    if (rest.isEmpty()) {
      return new EntryPoint.StandardInput();
    }
    return new EntryPoint.Script(rest.get(0), words.subList(1, words.size()));
  }
}
