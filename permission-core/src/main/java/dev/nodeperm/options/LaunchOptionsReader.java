package dev.nodeperm.options;

import static dev.nodeperm.release.Behavior.CONFIG_BEFORE_ENV_FILE;

import dev.nodeperm.error.ErrorCode;
import dev.nodeperm.error.InputException;
import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.options.LaunchOptionsResult.Read;
import dev.nodeperm.options.LaunchOptionsResult.Stopped;
import dev.nodeperm.options.OptionParser.Problem;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the options of a launch as a release does: NODE_OPTIONS, then the config file's namespaces,
 * then the command line, each to its end before the next begins. Stateless.
 */
public final class LaunchOptionsReader {
  private static final int REFUSED = 9;
  private static final String VARIABLE = "NODE_OPTIONS";

  private final NodeRelease release;
  private final OptionState state = new OptionState();

  private LaunchOptionsReader(NodeRelease release) {
    this.release = release;
  }

  /**
   * {@return as the full form, with arguments counted from 0}
   *
   * @param release as there
   * @param args as there
   * @param environment as there
   * @param config as there
   */
  public static LaunchOptionsResult read(
      NodeRelease release,
      List<String> args,
      Map<String, String> environment,
      ConfigContribution config) {
    return read(release, args, 0, environment, EarlyFlags.find(release, args), config, Map.of());
  }

  /**
   * Reads the options of a launch.
   *
   * @param args the arguments after the program's name
   * @param firstIndex the position of the first of them, for {@link OptionSource.Argument}
   * @param environment the environment; of it NODE_OPTIONS matters here, and an empty one is not a
   *     missing one
   * @param flags what the release finds among the arguments before it parses them
   * @param config what the config file contributes that they name
   * @param envFiles what is at the paths of {@code --env-file}, by these as written; nothing is at
   *     one that is not here
   * @param release decides which options there are, and how they are read
   * @return the options, or how the release stops on them
   * @throws InputException with {@link ErrorCode#BAD_ARGUMENT} if an argument or NODE_OPTIONS has a
   *     NUL in it
   */
  public static LaunchOptionsResult read(
      NodeRelease release,
      List<String> args,
      int firstIndex,
      Map<String, String> environment,
      EarlyFlags flags,
      ConfigContribution config,
      Map<String, EnvFile> envFiles) {
    // Without such a flag there is nothing to rewrite, and there may be very many arguments.
    boolean plain = flags.config() instanceof ConfigFlag.None;
    List<SourcedValue> words = new ArrayList<>(args.size());
    for (String arg : plain ? args : ConfigFlag.rewrite(release, args)) {
      words.add(new SourcedValue(whole(arg), new OptionSource.Argument(firstIndex + words.size())));
    }
    EnvFileFlags.Outcome envFile = flags.envFiles().read(envFiles);
    StartupFailure unread = unread(flags.config(), config);
    if (envFile.failure() != null) {
      return new Stopped(unread != null && config.atOnce() ? unread : envFile.failure());
    }
    // In a file, other than in the environment, a NUL is a character like any other.
    String given = environment.get(VARIABLE);
    if (unread != null) {
      return new Stopped(unread);
    }
    LaunchOptionsReader reader = new LaunchOptionsReader(release);
    NodeOptionsWords early =
        given == null
            ? reader.withoutVariable(envFile, config)
            : NodeOptionsWords.split(whole(given));
    return early.failure() == null
        ? reader.read(words, early.words(), config)
        : new Stopped(early.failure());
  }

  /**
   * Why no config file can be read, or null. A file's failure comes before those of NODE_OPTIONS
   * and arguments.
   */
  private static @Nullable StartupFailure unread(ConfigFlag flag, ConfigContribution config) {
    if (flag instanceof ConfigFlag.Refused refused) {
      return refused.failure();
    } else if (flag instanceof ConfigFlag.Garbled garbled) {
      return StartupFailure.exit(REFUSED, ": not found", garbled.path().source());
    }
    return config.failure();
  }

  /**
   * What stands in for the variable where that is not there (an empty one is): what an env file
   * says, and the config file's words.
   */
  private NodeOptionsWords withoutVariable(EnvFileFlags.Outcome inFile, ConfigContribution config) {
    List<SourcedValue> configured = config.nodeOptions();
    NodeOptionsWords split = inFile.split("");
    boolean configFirst = release.has(CONFIG_BEFORE_ENV_FILE);
    if (split.failure() != null && !configFirst) {
      // One text is split, in which the config file's words come behind an open quote.
      String whole = configured.stream().map(w -> " " + w.text()).collect(Collectors.joining());
      return inFile.split(whole);
    }
    List<SourcedValue> words = new ArrayList<>(configFirst ? configured : split.words());
    words.addAll(configFirst ? split.words() : configured);
    return new NodeOptionsWords(words, split.failure());
  }

  private LaunchOptionsResult read(
      List<SourcedValue> args, List<SourcedValue> early, ConfigContribution config) {
    OptionParser last = new OptionParser(release, early, true, state);
    StartupFailure failure = pass(last);
    if (failure == null && !config.permission().isEmpty()) {
      failure = pass(new OptionParser(release, config.permission(), false, state));
    }
    if (failure == null) {
      last = new OptionParser(release, args, false, state);
      failure = pass(last);
    }
    if (failure == null) {
      failure = EarlyEnds.of(release, state, last.rest());
    }
    if (failure == null && !state.has("--run")) {
      failure = OptionEnds.of(release, state);
      StackEnds.note(state);
    }
    return failure == null
        ? new Read(options(args, last.rest()))
        : new Stopped(EngineComplaint.before(state, failure));
  }

  private @Nullable StartupFailure pass(OptionParser parser) {
    Problem problem = parser.parse();
    if (problem == null) {
      problem = OptionChecks.check(release, state, parser.rest());
    }
    if (problem != null) {
      return StartupFailure.exit(REFUSED, problem.message(), problem.source());
    }
    StartupFailure failure = EarlyEnds.afterSource(release, state);
    return failure != null ? failure : new V8Words(release, state, parser.engineWords()).read();
  }

  private LaunchOptions options(List<SourcedValue> args, List<SourcedValue> rest) {
    CommaLists.split(release, state);
    return new LaunchOptions(
        Map.copyOf(state.switches()),
        Map.copyOf(state.values()),
        EntryPoints.of(state, rest),
        execArgv(args, rest.size()));
  }

  /** The arguments that were read, without the word that ends the options. */
  private static List<String> execArgv(List<SourcedValue> args, int left) {
    int read = args.size() - left;
    boolean ended = read > 0 && args.get(read - 1).text().equals("--");
    String[] texts = new String[ended ? read - 1 : read];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = args.get(i).text();
    }
    return List.of(texts);
  }

  private static String whole(String text) {
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new InputException(
          ErrorCode.BAD_ARGUMENT,
          text,
          nul,
          "NUL",
          "No process can be given an argument or variable with a NUL.");
    }
    return text;
  }
}
