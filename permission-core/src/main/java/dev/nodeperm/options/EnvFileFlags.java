package dev.nodeperm.options;

import static dev.nodeperm.release.Behavior.ENV_FILE_BARE_CRASHES;
import static dev.nodeperm.release.Behavior.ENV_FILE_DIRECTORY_REFUSED;
import static dev.nodeperm.release.Behavior.ENV_FILE_LAST_ONLY;
import static dev.nodeperm.release.Behavior.ENV_FILE_LOOSE_FLAG;
import static dev.nodeperm.release.Behavior.ENV_FILE_MISSING_IGNORED;

import dev.nodeperm.launch.OptionSource.Argument;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of {@code --env-file} on a command line: whether they stop the launch, and the
 * NODE_OPTIONS in them. Immutable.
 *
 * <p>Looked for before anything is parsed, among the arguments of the program too.
 */
public final class EnvFileFlags {
  private static final String FLAG = "--env-file";
  private static final String OPTIONAL = "--env-file-if-exists";
  private static final String NODE_OPTIONS = "NODE_OPTIONS";
  private static final int REFUSED = 9;

  private final NodeRelease release;
  private final List<String> args;
  private final List<Named> named;

  private EnvFileFlags(NodeRelease release, List<String> args, List<Named> named) {
    this.release = release;
    this.args = args;
    this.named = named;
  }

  private record Named(SourcedValue path, boolean optional) {}

  /**
   * What the files come to.
   *
   * @param failure how the release stops on a file that it cannot read, or null
   * @param nodeOptions what stands in for the variable NODE_OPTIONS where that is not set, or null
   * @param file the file that sets it, or null
   * @param path the path of that file, as written
   */
  record Outcome(
      @Nullable StartupFailure failure,
      @Nullable String nodeOptions,
      @Nullable EnvFile file,
      String path) {
    private static Outcome of(StartupFailure failure) {
      return new Outcome(failure, null, null, "");
    }

    /** The words of these NODE_OPTIONS, with a text of other origin behind them. */
    NodeOptionsWords split(String behind) {
      NodeOptionsWords words =
          NodeOptionsWords.split((nodeOptions == null ? "" : nodeOptions) + behind);
      return file == null ? words : words.at(file.places(path, NODE_OPTIONS));
    }
  }

  /**
   * {@return the files that a release reads for these arguments}
   *
   * @param release decides whether it has the option, and of which form
   * @param args all arguments after the program's name
   */
  public static EnvFileFlags find(NodeRelease release, List<String> args) {
    List<Named> found = new ArrayList<>();
    OptionTable table = OptionTable.of(release);
    if (!table.has(FLAG)) {
      return new EnvFileFlags(release, args, found);
    }
    boolean loose = release.has(ENV_FILE_LOOSE_FLAG);
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (!loose && arg.equals("--")) {
        break;
      }
      if (!arg.startsWith(FLAG)) {
        continue;
      }
      boolean optional = !loose && table.has(OPTIONAL) && isFlag(arg, OPTIONAL);
      if (!(loose || optional || isFlag(arg, FLAG))) {
        continue;
      }
      int equals = arg.indexOf('=');
      if (equals >= 0) {
        found.add(
            new Named(new SourcedValue(arg.substring(equals + 1), new Argument(i)), optional));
      } else if (i + 1 < args.size()) {
        found.add(new Named(new SourcedValue(args.get(i + 1), new Argument(i + 1)), optional));
      }
    }
    if (release.has(ENV_FILE_LAST_ONLY) && found.size() > 1) {
      found.subList(0, found.size() - 1).clear();
    }
    return new EnvFileFlags(release, args, found);
  }

  /** {@return the paths of the files, as written} */
  public List<String> paths() {
    return named.stream().map(flag -> flag.path.text()).toList();
  }

  /**
   * {@return what the release prints first of all because a file that need not be there is not;
   * empty if it prints nothing}
   *
   * @param files what is at the paths as written
   */
  public String printed(Map<String, EnvFile> files) {
    for (Named flag : named) {
      if (flag.optional && !files.containsKey(flag.path.text())) {
        return flag.path.text() + " not found. Continuing without it.\n";
      }
    }
    return "";
  }

  /**
   * Reads the files.
   *
   * @param files what is at the paths as written; nothing at those that are not here
   */
  Outcome read(Map<String, EnvFile> files) {
    String options = null;
    EnvFile setting = null;
    String path = "";
    int last = args.size() - 1;
    if (release.has(ENV_FILE_BARE_CRASHES) && last >= 0 && isBare(args.get(last))) {
      return Outcome.of(new StartupFailure(null, "SIGSEGV", "", new Argument(last)));
    }
    for (Named flag : named) {
      EnvFile file = files.get(flag.path.text());
      if (file != null && file.isDirectory() && release.has(ENV_FILE_DIRECTORY_REFUSED)) {
        return Outcome.of(refused(flag, "invalid format"));
      } else if (file != null && !file.isReadable()) {
        return Outcome.of(new StartupFailure(null, "SIGSEGV", "", flag.path.source()));
      } else if (file != null && !file.isDirectory()) {
        String given = file.value(NODE_OPTIONS);
        if (given != null) {
          options = given;
          setting = file;
          path = flag.path.text();
        }
      } else if (!flag.optional && !release.has(ENV_FILE_MISSING_IGNORED)) {
        return Outcome.of(refused(flag, "not found"));
      }
    }
    // An empty one is as none, other than in the environment.
    return new Outcome(null, "".equals(options) ? null : options, setting, path);
  }

  private static StartupFailure refused(Named flag, String why) {
    return StartupFailure.exit(REFUSED, flag.path.text() + ": " + why, flag.path.source());
  }

  private static boolean isBare(String arg) {
    return arg.startsWith(FLAG) && arg.indexOf('=') < 0;
  }

  private static boolean isFlag(String arg, String flag) {
    return arg.equals(flag) || arg.startsWith(flag + "=");
  }
}
