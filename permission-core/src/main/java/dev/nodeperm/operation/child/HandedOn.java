package dev.nodeperm.operation.child;

import dev.nodeperm.Launch;
import dev.nodeperm.PermissionScope;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which a process hands the flags of its model on: words of its own command line are
 * appended to the NODE_OPTIONS of the child as they were written.
 */
final class HandedOn {
  private static final String MODEL = "--permission";
  private static final String AUDIT = "--permission-audit";

  private static final String FFI_FEATURE = "--experimental-ffi";

  /** The blanks of the runtime's own language. */
  private static final Pattern BLANKS =
      Pattern.compile(
          "[\\s\\x{0B}\\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}]+");

  private final NodeRelease release;

  HandedOn(NodeRelease release) {
    this.release = release;
  }

  /** Whether a process hands anything on. */
  boolean by(Launch.Started started) {
    boolean model = started.options().isOn(MODEL);
    boolean audit = started.options().isOn(AUDIT) && release.has(Behavior.AUDIT_HANDED_ON);
    return release.has(Behavior.FLAGS_HANDED_ON) && (model || audit);
  }

  /** Whether the child's own arguments, its name first, keep everything from being handed on. */
  boolean optsOut(List<String> argv) {
    return argv.contains(MODEL)
        || argv.contains(AUDIT) && release.has(Behavior.AUDIT_ARGUMENT_OPTS_OUT);
  }

  /** Whether a NODE_OPTIONS counts as having a model of its own. */
  boolean hasModel(@Nullable String variable) {
    if (variable == null || !release.has(Behavior.MODEL_IN_VARIABLE_BY_WORD)) {
      return variable != null && variable.contains(MODEL);
    }
    return BLANKS.splitAsStream(variable).anyMatch(HandedOn::isModel);
  }

  private static boolean isModel(String word) {
    return Stream.of(MODEL, AUDIT)
        .anyMatch(flag -> word.equals(flag) || word.startsWith(flag + "="));
  }

  /** The words of a command line that are handed on. */
  List<String> words(Launch.Started started, List<String> execArgv) {
    List<String> flags = flags(started);
    List<String> words = new ArrayList<>();
    for (String word : execArgv) {
      // No flag is the start of another, so that a word is never taken twice.
      if (flags.stream().anyMatch(word::startsWith)) {
        words.add(word);
      }
    }
    return words;
  }

  private List<String> flags(Launch.Started started) {
    List<String> flags = new ArrayList<>(List.of(MODEL));
    for (PermissionScope scope : PermissionScope.values()) {
      boolean named = scope.in(release) && (scope != PermissionScope.FFI || hasFfi(started));
      if (named) {
        scope.option().ifPresent(flags::add);
      }
    }
    return flags;
  }

  /** The flag of foreign functions is handed on where the feature itself is on. */
  private boolean hasFfi(Launch.Started started) {
    boolean set = started.options().switchOf(FFI_FEATURE) != null;
    return set ? started.options().isOn(FFI_FEATURE) : release.has(Behavior.FFI_ON_BY_DEFAULT);
  }

  /** A NODE_OPTIONS with words appended, or null if there are none and it was null. */
  static @Nullable String appended(@Nullable String variable, List<String> words) {
    if (words.isEmpty()) {
      return variable;
    }
    String added = String.join(" ", words);
    return variable == null || variable.isEmpty() ? added : variable + " " + added;
  }
}
