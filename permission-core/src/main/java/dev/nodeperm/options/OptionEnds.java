package dev.nodeperm.options;

import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.release.NodeRelease;
import dev.nodeperm.release.ReleaseRanges;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Flags of the engine, and options of libraries, that are taken and then not survived: the process
 * crashes or gives up before the program runs.
 *
 * <p>A table of what the binaries did, in a resource whose head explains its columns. Stateless.
 */
final class OptionEnds {
  /** The value of a switch that is on. */
  static final String ON = "on";

  /** The value of a switch that is off. */
  static final String OFF = "off";

  private static final String SECURE_HEAP = "--secure-heap";
  private static final String RESOURCE = "option-ends.tsv";
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*+|");
  private static final Set<String> RESERVED =
      Set.of(
          ("break case catch class const continue debugger default delete do else enum export extends false finally for"
                  + " function if import in instanceof new null return super switch this throw true try typeof var"
                  + " void while with")
              .split(" "));

  /** Read when there is a flag that it may name. */
  private static final class Table {
    static final Map<String, List<End>> ENDS = read();
  }

  private OptionEnds() {}

  /** An end, for some values of one flag on some releases; how is an exit code or a signal. */
  private record End(
      boolean whileRead,
      Predicate<String> values,
      ReleaseRanges releases,
      String how,
      String message) {
    StartupFailure failure(OptionSource source) {
      return how.startsWith("SIG")
          ? new StartupFailure(null, how, message, source)
          : StartupFailure.exit(Integer.parseInt(how), message, source);
    }
  }

  /** How the engine ends on a value as soon as it reads it, even where it refuses it; or null. */
  static @Nullable StartupFailure whileRead(NodeRelease release, String flag, OptionSource source) {
    for (End end : Table.ENDS.getOrDefault(flag, List.of())) {
      if (end.whileRead && end.releases.contains(release.modelled())) {
        return end.failure(source);
      }
    }
    return null;
  }

  /** How the engine ends on the flags as they stand after all sources, or null. */
  static @Nullable StartupFailure of(NodeRelease release, OptionState state) {
    Map<String, SourcedValue> given = new LinkedHashMap<>();
    state.all(SECURE_HEAP).forEach(value -> given.put(SECURE_HEAP.substring(2), value));
    given.putAll(state.engineFlags());
    for (Map.Entry<String, SourcedValue> flag : given.entrySet()) {
      for (End end : Table.ENDS.getOrDefault(flag.getKey(), List.of())) {
        SourcedValue value = flag.getValue();
        if (!end.whileRead
            && end.values.test(value.text())
            && end.releases.contains(release.modelled())) {
          return end.failure(value.source());
        }
      }
    }
    return null;
  }

  /** The values that a text of the table stands for. */
  static Predicate<String> values(String text) {
    if (text.equals("*") || text.equals("read")) {
      return value -> true;
    } else if (text.equals("unnameable")) {
      return value -> !IDENTIFIER.matcher(value).matches() || RESERVED.contains(value);
    } else if (text.equals(ON) || text.equals(OFF)) {
      return text::equals;
    }
    boolean kibibytes = text.startsWith("k");
    String range = kibibytes ? text.substring(1) : text;
    int dots = range.indexOf("..");
    String low = dots < 0 ? range : range.substring(0, dots);
    String high = dots < 0 ? range : range.substring(dots + 2);
    long least = low.isEmpty() ? Long.MIN_VALUE : Long.parseLong(low);
    long most = high.isEmpty() ? Long.MAX_VALUE : Long.parseLong(high);
    return value -> {
      // Read as 64 bits and kept in 32, as the engine does.
      int number = (int) CNumbers.signed(value);
      if (kibibytes) {
        // Made bytes of in 32 bits, so that 2^22 KiB are none.
        number = number * 1024 / 1024;
      }
      return number >= least && number <= most;
    };
  }

  private static Map<String, List<End>> read() {
    Map<String, List<End>> ends = new HashMap<>();
    for (String line : text().split("\n")) {
      String[] f = line.split("\t", -1);
      if (f.length == 5) {
        End end = new End(f[1].equals("read"), values(f[1]), ReleaseRanges.parse(f[3]), f[2], f[4]);
        ends.computeIfAbsent(f[0], flag -> new ArrayList<>()).add(end);
      }
    }
    return ends;
  }

  private static String text() {
    try (InputStream in = OptionEnds.class.getResourceAsStream(RESOURCE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
