package dev.nodeperm.options;

import static dev.nodeperm.release.Behavior.RUN_WITHOUT_SCRIPT;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of one source (command line, NODE_OPTIONS, config file) into the state of the
 * options, in the steps of the runtime's own parser. Not shared between threads.
 */
final class OptionParser {
  /** What the parser objects to, and where. */
  record Problem(String message, OptionSource source) {}

  /**
   * The options whose number is checked while they are read; all other numbers are taken as far as
   * they go.
   */
  private static final Set<String> COUNTS = Set.of("--bench-samples", "--bench-warmup");

  /** What a value of {@code --force-fips} is kept in, on releases that take one. */
  private static final String FIPS_POLICY = "[force_fips_crypto_policy]";

  private final NodeRelease release;
  private final OptionTable table;
  private final boolean runTakesNoScript;
  private final boolean environment;
  private final OptionState state;
  private final Words words;
  private final List<SourcedValue> engine = new ArrayList<>();
  private @Nullable Problem problem;

  /**
   * The list option that was read last, if giving it again only adds to the list. There may be very
   * many of one.
   */
  private @Nullable NodeOption repeated;

  /** What that option begins with as it was written, with the equals sign. */
  private String repeatedStart = "";

  /** Its values. */
  private List<SourcedValue> repeatedValues = List.of();

  /**
   * Prepares to read.
   *
   * @param environment whether the words come from NODE_OPTIONS, where not every option may stand
   */
  OptionParser(
      NodeRelease release, List<SourcedValue> words, boolean environment, OptionState state) {
    this.release = release;
    this.table = OptionTable.of(release);
    this.runTakesNoScript = release.has(RUN_WITHOUT_SCRIPT);
    this.words = new Words(words);
    this.environment = environment;
    this.state = state;
  }

  /** Reads up to the first word that is no option, and returns the first objection, or null. */
  @Nullable Problem parse() {
    while (problem == null && !words.isEmpty()) {
      String first = words.first().text();
      if (first.length() <= 1 || first.charAt(0) != '-') {
        break;
      }
      SourcedValue word = words.take();
      if (first.equals("--")) {
        if (environment) {
          object("-- is not allowed in NODE_OPTIONS", word);
        }
        break;
      }
      option(word);
    }
    return problem;
  }

  /** The words that were not read: the program and its arguments. */
  List<SourcedValue> rest() {
    return words.rest();
  }

  /** The words that are left to the engine. */
  List<SourcedValue> engineWords() {
    return engine;
  }

  private void option(SourcedValue word) {
    String text = word.text();
    if (repeated != null
        && text.startsWith(repeatedStart)
        && text.length() > repeatedStart.length()) {
      String value = text.substring(repeatedStart.length());
      repeatedValues.add(new SourcedValue(value, word.source()));
      return;
    }
    int equals = text.startsWith("--") ? text.indexOf('=') : -1;
    String written = equals < 0 ? text : text.substring(0, equals);
    String shown = equals < 0 ? written : written + "=";
    String name =
        written.length() < 2
            ? written
            : written.substring(0, 2) + written.substring(2).replace('_', '-');
    boolean negated = name.startsWith("--no-");
    if (negated) {
      name = "--" + name.substring("--no-".length());
    }
    name = expand(name, equals >= 0, word.source());
    NodeOption option = table.find(name);
    if (environment && (option == null || !option.inNodeOptions())) {
      object(shown + " is not allowed in NODE_OPTIONS", word);
      return;
    }
    Implications.apply(negated ? "--no-" + name.substring(2) : name, table, state, word.source());
    if (option == null) {
      engine.add(word);
      return;
    }
    OptionKind kind = option.kind();
    if (kind == OptionKind.V8) {
      engine.add(word);
    } else if (kind == OptionKind.BOOLEAN) {
      String ignored = equals < 0 ? null : text.substring(equals + 1);
      state.set(name, new LaunchOptions.Switch(!negated, word.source(), ignored));
    } else if (negated) {
      object(text + " is an invalid negation because it is not a boolean option", word);
    } else if (kind != OptionKind.NO_OP) {
      SourcedValue value = value(name, shown, word, equals);
      if (value != null) {
        store(option, value, word);
        boolean plain = equals >= 0 && !isAlias(written) && !Implications.has(name);
        repeated = plain && kind == OptionKind.STRING_LIST ? option : null;
        repeatedStart = shown;
        repeatedValues = repeated == null ? List.of() : state.list(repeated.name());
      }
    }
  }

  private boolean isAlias(String written) {
    return table.alias(written) != null || table.alias(written + "=") != null;
  }

  private String expand(String written, boolean joined, OptionSource source) {
    String name = written;
    while (true) {
      List<String> meaning = table.alias(name);
      if (meaning == null && joined) {
        meaning = table.alias(name + "=");
      }
      if (meaning == null
          && !words.isEmpty()
          && !words.first().text().isEmpty()
          && words.first().text().charAt(0) != '-') {
        meaning = table.alias(name + " <arg>");
      }
      if (meaning == null) {
        return name;
      }
      String before = name;
      name = meaning.get(0);
      words.insert(meaning.subList(1, meaning.size()), source);
      if (name.equals(before)) {
        return name;
      }
    }
  }

  private @Nullable SourcedValue value(String name, String shown, SourcedValue word, int equals) {
    boolean optional = runTakesNoScript && name.equals("--run");
    if (equals >= 0) {
      String value = word.text().substring(equals + 1);
      if (value.isEmpty() && !optional) {
        return missing(shown, word);
      }
      return new SourcedValue(value, word.source());
    }
    if (optional && (words.isEmpty() || words.first().text().startsWith("-"))) {
      return new SourcedValue("", word.source());
    }
    if (words.isEmpty()) {
      return missing(shown, word);
    }
    SourcedValue value = words.take();
    if (value.text().startsWith("-")) {
      return missing(shown, word);
    }
    return value.text().startsWith("\\-")
        ? new SourcedValue(value.text().substring(1), value.source())
        : value;
  }

  private void store(NodeOption option, SourcedValue value, SourcedValue word) {
    String name = option.name();
    if (option.kind() == OptionKind.STRING_LIST) {
      state.add(name, value);
      return;
    }
    if (option.kind() == OptionKind.HOST_PORT && !HostPort.isValid(release, value.text())) {
      object(HostPort.refusal(release), word);
    }
    if (COUNTS.contains(name) && !CNumbers.isCount(value.text())) {
      object("invalid value for " + name, word);
    } else if (name.equals(FIPS_POLICY) && !Set.of("provider", "strict").contains(value.text())) {
      object("invalid value for --force-fips; expected 'provider' or 'strict'", word);
    }
    if (name.equals("--stack-trace-limit")) {
      // Held by both: the runtime's own option since it has one, and the engine's flag of this
      // name.
      engine.add(word);
    }
    state.put(name, value);
  }

  private @Nullable SourcedValue missing(String shown, SourcedValue word) {
    object(shown + " requires an argument", word);
    return null;
  }

  private void object(String message, SourcedValue word) {
    problem = new Problem(message, word.source());
  }
}
