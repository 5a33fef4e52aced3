package dev.nodeperm.options;

import static dev.nodeperm.release.Behavior.LONG_ENGINE_FLAG_NAMED;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.release.NodeRelease;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The engine's own reading of the words that the runtime's parser leaves to it. */
final class V8Words {
  private static final int REFUSED = 9;
  private static final int LONGEST_NAME = 1024;

  private final NodeRelease release;
  private final OptionTable table;
  private final OptionState state;
  private final List<SourcedValue> words;

  V8Words(NodeRelease release, OptionState state, List<SourcedValue> words) {
    this.release = release;
    this.table = OptionTable.of(release);
    this.state = state;
    this.words = words;
  }

  /**
   * The failure on the first illegal value, else on the first word that is no flag; null if it
   * takes all. A number out of bounds is none: it is told and passed over.
   */
  @Nullable StartupFailure read() {
    SourcedValue unknown = null;
    for (int i = 0; i < words.size(); i++) {
      SourcedValue word = words.get(i);
      String text = word.text();
      int name = text.startsWith("--") ? 2 : 1;
      boolean negated = text.startsWith("no", name);
      if (negated) {
        name += 2;
        if (name < text.length() && (text.charAt(name) == '-' || text.charAt(name) == '_')) {
          name++;
        }
      }
      int equals = text.indexOf('=', name);
      if (equals >= 0 && isTooLong(text.substring(name, equals))) {
        return tooLong(text.substring(name), word);
      }
      V8Flag flag = table.flag(equals < 0 ? text.substring(name) : text.substring(name, equals));
      if (flag == null) {
        unknown = unknown == null ? word : unknown;
        continue;
      }
      String value = equals < 0 ? null : text.substring(equals + 1);
      if (value == null && !flag.isSwitch()) {
        i++;
        // Every release adds a word of its own behind the last; it serves as the value that is not
        // there.
        value = i < words.size() ? words.get(i).text() : "--added-by-the-runtime";
      }
      String bounds = value == null ? null : flag.boundsLeftBy(value);
      StartupFailure ended =
          value == null || bounds != null
              ? null
              : OptionEnds.whileRead(release, flag.name(), word.source());
      if (ended != null) {
        return ended;
      }
      if (bounds != null) {
        String problem = " of type " + flag.type() + " is out of bounds " + bounds;
        EngineComplaint.note(state, "Error: Value for flag " + text + problem, word);
      }
      boolean legal =
          flag.isSwitch() ? value == null : !negated && value != null && flag.takes(value);
      if (!legal) {
        return failure("Error: illegal value for flag " + text + " of type " + flag.type(), word);
      }
      if (bounds != null) {
        continue;
      }
      String set = value != null ? value : negated ? OptionEnds.OFF : OptionEnds.ON;
      state.engine(flag.name(), new SourcedValue(set, word.source()));
      if (flag.isSwitch()) {
        state.set("--" + flag.name(), new LaunchOptions.Switch(!negated, word.source(), null));
      }
    }
    return unknown == null ? null : failure("bad option: " + unknown.text(), unknown);
  }

  /** The engine copies a name that a value is joined to, into a place of this size. */
  private static boolean isTooLong(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length >= LONGEST_NAME;
  }

  private StartupFailure tooLong(String flag, SourcedValue word) {
    boolean named = release.has(LONG_ENGINE_FLAG_NAMED);
    return StartupFailure.abort(
        named ? "Flag processing error: Flag name is too long: --" + flag + "." : "#",
        word.source());
  }

  private static StartupFailure failure(String message, SourcedValue word) {
    return StartupFailure.exit(REFUSED, message, word.source());
  }
}
