package dev.nodeperm.options;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.LaunchOptions.EntryPoint;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.release.NodeRelease;
import dev.nodeperm.release.ReleaseRanges;
import java.util.List;
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

  /**
   * The least sizes that are enough on some releases: for code, for code behind a warning, for a
   * file, and for a file behind a warning.
   */
  private record Row(int code, int warnedCode, int file, int warnedFile, ReleaseRanges releases) {
    int least(boolean isCode, boolean warns) {
      if (isCode) {
        return warns ? warnedCode : code;
      }
      return warns ? warnedFile : file;
    }
  }

  /** Made when a launch gives a size at all. */
  private static final class Table {
    static final List<Row> ROWS =
        List.of(
            row(54, 55, 45, 56, "20<=20.7.0"),
            row(54, 55, 45, 57, "20.8.0-20.11.1"),
            row(53, 55, 45, 56, "21<=21.5.0"),
            row(53, 55, 44, 56, "21.6.0-21.6.2"),
            row(51, 55, 44, 57, "22.2.0"),
            row(47, 57, 44, 57, "20>=20.12.0 21>=21.7.0 22<=22.1.0 22>=22.3.0 23.*"),
            row(48, 58, 45, 58, "24<=24.13.1 25.2.0-25.3.0"),
            row(48, 57, 45, 57, "24>=24.14.0 25<=25.1.0 25>=25.4.0 26+"));
  }

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
    for (Row row : Table.ROWS) {
      if (row.releases.contains(release.modelled())
          && OptionEnds.values("44.." + (row.least(code, warns) - 1)).test(noted.get(0).text())) {
        return StartupFailure.exit(
            1, "RangeError: Maximum call stack size exceeded", noted.get(0).source());
      }
    }
    return null;
  }

  private static Row row(int code, int warnedCode, int file, int warnedFile, String releases) {
    return new Row(code, warnedCode, file, warnedFile, ReleaseRanges.parse(releases));
  }
}
