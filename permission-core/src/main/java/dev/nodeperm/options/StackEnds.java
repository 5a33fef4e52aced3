package dev.nodeperm.options;

import static java.util.Map.entry;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.LaunchOptions.EntryPoint;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.release.NodeRelease;
import dev.nodeperm.release.ReleaseRanges;
import java.util.List;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A stack that is enough to start the runtime, but not to run a small program or to print a warning
 * first. Stateless.
 *
 * <p>The least sizes that are enough, in KiB, were bisected on all releases; runs of one size never
 * differed. The program of {@code -e} was one that reads its standard input and prints an answer, a
 * file was empty, and all streams were pipes.
 */
public final class StackEnds {
  private static final String FLAG = "stack-size";
  private static final String MARK = "[stack size]";

  private static final List<Entry<Integer, ReleaseRanges>> WARNING_CODE =
      List.of(
          row(55, "20<=20.11.1 21<=21.6.2 22.2.0"),
          row(57, "20>=20.12.0 21>=21.7.0 22<=22.1.0 22>=22.3.0 23.*"),
          row(58, "24<=24.13.1 25.2.0-25.3.0"),
          row(57, "24>=24.14.0 25<=25.1.0 25>=25.4.0 26+"));
  private static final List<Entry<Integer, ReleaseRanges>> CODE =
      List.of(
          row(54, "20<=20.11.1"),
          row(53, "21<=21.6.2"),
          row(51, "22.2.0"),
          row(47, "20>=20.12.0 21>=21.7.0 22<=22.1.0 22>=22.3.0 23.*"),
          row(48, "24+"));
  private static final List<Entry<Integer, ReleaseRanges>> WARNING_FILE =
      List.of(
          row(56, "20<=20.7.0 21<=21.6.2"),
          row(57, "20>=20.8.0 21>=21.7.0 22.* 23.*"),
          row(58, "24<=24.13.1 25.2.0-25.3.0"),
          row(57, "24>=24.14.0 25<=25.1.0 25>=25.4.0 26+"));
  private static final List<Entry<Integer, ReleaseRanges>> FILE =
      List.of(row(45, "20<=20.11.1 21<=21.5.0 24+"), row(44, "20>=20.12.0 21>=21.6.0 22.* 23.*"));

  private StackEnds() {}

  /** Keeps the size for later. */
  static void note(OptionState state) {
    SourcedValue size = state.engineFlags().get(FLAG);
    if (size != null) {
      state.put(MARK, size);
    }
  }

  /**
   * {@return how the process ends, or null if its stack is enough}
   *
   * @param release decides which sizes are
   * @param options the options of the launch, merged
   * @param warns whether it prints a warning
   */
  public static @Nullable StartupFailure of(
      NodeRelease release, LaunchOptions options, boolean warns) {
    List<SourcedValue> noted = options.valuesOf(MARK);
    if (noted.isEmpty()) {
      return null;
    }
    boolean code = options.entry() instanceof EntryPoint.Eval;
    List<Entry<Integer, ReleaseRanges>> rows =
        warns ? code ? WARNING_CODE : WARNING_FILE : code ? CODE : FILE;
    for (Entry<Integer, ReleaseRanges> row : rows) {
      if (row.getValue().contains(release.modelled())
          && OptionEnds.values("44.." + (row.getKey() - 1)).test(noted.get(0).text())) {
        return StartupFailure.exit(
            1, "RangeError: Maximum call stack size exceeded", noted.get(0).source());
      }
    }
    return null;
  }

  private static Entry<Integer, ReleaseRanges> row(int least, String releases) {
    return entry(least, ReleaseRanges.parse(releases));
  }
}
