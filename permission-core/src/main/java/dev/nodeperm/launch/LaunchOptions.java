package dev.nodeperm.launch;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of a launch after all its sources are merged the way the release merges them.
 * Immutable.
 *
 * <p>Names are canonical: two dashes, dashes between words, no negation, aliases expanded.
 *
 * @param switches the boolean options that were set, on or off, by name
 * @param values the values of all other options, by name, in the order in which the release sees
 *     them
 * @param entry what the process runs
 * @param execArgv {@code process.execArgv}: the arguments in front of the program, as written
 */
public record LaunchOptions(
    Map<String, Switch> switches,
    Map<String, List<SourcedValue>> values,
    EntryPoint entry,
    List<String> execArgv) {
  /** What {@code --eval} sets, so that the runtime can tell empty code from none. */
  public static final String EVAL = "[has_eval_string]";

  /**
   * A boolean option as it ended up.
   *
   * @param on whether it is on
   * @param source where the word that decided was written
   * @param ignoredValue what stands behind the {@code =} of that word, which no release looks at;
   *     null if it has none
   */
  public record Switch(boolean on, OptionSource source, @Nullable String ignoredValue) {
    /**
     * {@return the word that decided, if the option was switched on under its own name}
     *
     * @param name the canonical name of the option, such as {@code --allow-fs-read}
     */
    public String written(String name) {
      return ignoredValue == null ? name : name + "=" + ignoredValue;
    }
  }

  /**
   * What a process runs.
   *
   * <p>What {@code process.argv[1]} starts as, the word from which the runtime takes its implicit
   * grant, is in each case the first word behind the options, or the empty text if there is none:
   * the script's path for {@link Script}, the first argument for {@link Eval}, the first of the
   * words for {@link Tool}.
   */
  public sealed interface EntryPoint {
    /**
     * A program's path, as written; {@code -} for standard input asked for by name.
     *
     * @param argument the path as written, and where
     * @param arguments the program's own arguments
     */
    record Script(SourcedValue argument, List<String> arguments) implements EntryPoint {}

    /**
     * Code from {@code -e} or {@code -p}, and with {@code -i} a session behind it.
     *
     * @param arguments the program's own arguments
     */
    record Eval(List<String> arguments) implements EntryPoint {}

    /** Nothing, or an empty path: standard input is read, as a program or as a session. */
    record StandardInput() implements EntryPoint {}

    /**
     * A part of the runtime that is no program of the user's: {@code inspect}, or what an option
     * asks for ({@code --test}, {@code --bench}, {@code --watch}, {@code --check}, {@code --run},
     * {@code --prof-process}, {@code --help}, {@code --interactive}).
     *
     * @param name {@code inspect} or the option's name
     * @param words the words behind the options, the first of them {@code argv[1]}
     */
    record Tool(String name, List<SourcedValue> words) implements EntryPoint {}
  }

  /**
   * {@return whether a boolean option is on; off if it was never set}
   *
   * @param name the canonical name of the option, such as {@code --allow-fs-read}
   */
  public boolean isOn(String name) {
    Switch found = switches.get(name);
    return found != null && found.on();
  }

  /** {@return whether the process runs code from {@code -e} or {@code -p}} */
  public boolean runsCode() {
    return isOn(EVAL);
  }

  /**
   * {@return the word that set a boolean option, or null if none did}
   *
   * @param name the canonical name of the option, such as {@code --allow-fs-read}
   */
  public @Nullable Switch switchOf(String name) {
    return switches.get(name);
  }

  /**
   * {@return the values of an option, oldest first; none if it was never given}
   *
   * @param name the canonical name of the option, such as {@code --allow-fs-read}
   */
  public List<SourcedValue> valuesOf(String name) {
    return values.getOrDefault(name, List.of());
  }
}
