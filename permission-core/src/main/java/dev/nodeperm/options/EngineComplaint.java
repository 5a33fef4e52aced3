package dev.nodeperm.options;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import java.util.List;

/**
 * What the engine prints of a number outside of its bounds. It leaves the flag as it was and goes
 * on, so that the line is seen only where something else ends the launch later.
 */
public final class EngineComplaint {
  private static final String MARK = "[engine complaint]";

  private EngineComplaint() {}

  static void note(OptionState state, String message, SourcedValue word) {
    if (!state.has(MARK)) {
      state.put(MARK, new SourcedValue(message, word.source()));
    }
  }

  static StartupFailure before(OptionState state, StartupFailure failure) {
    return state.has(MARK) ? telling(failure, state.text(MARK)) : failure;
  }

  /**
   * {@return a failure of a launch with these options, told by what the engine has printed before,
   * if it has}
   *
   * @param options the options, which were read without a failure
   * @param failure what ends the launch later
   */
  public static StartupFailure before(LaunchOptions options, StartupFailure failure) {
    List<SourcedValue> noted = options.valuesOf(MARK);
    return noted.isEmpty() ? failure : telling(failure, noted.get(0).text());
  }

  private static StartupFailure telling(StartupFailure failure, String message) {
    return new StartupFailure(failure.exitCode(), failure.signal(), message, failure.source());
  }
}
