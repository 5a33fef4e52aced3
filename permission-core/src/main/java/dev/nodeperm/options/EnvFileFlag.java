package dev.nodeperm.options;

import static dev.nodeperm.release.Behavior.ENV_FILE_LOOSE_FLAG;
import static dev.nodeperm.release.Behavior.ENV_FILE_MISSING_IGNORED;
import static dev.nodeperm.release.Behavior.ENV_FILE_NODE_OPTIONS;

import dev.nodeperm.options.OptionSource.Argument;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of {@code --env-file} on a command line: whether they stop the launch, and the NODE_OPTIONS in them.
 *
 * <p>Looked for before anything is parsed, among the arguments of the program too.
 *
 * @param failure how the release stops on a missing file, or null
 * @param nodeOptions what stands in for the variable NODE_OPTIONS where that is not set, or null
 */
public record EnvFileFlag(@Nullable StartupFailure failure, @Nullable String nodeOptions) {
  private static final String FLAG = "--env-file";
  private static final String OPTIONAL = "--env-file-if-exists";
  private static final int REFUSED = 9;

  /**
   * Reads the files.
   *
   * @param files the variables of the files that exist, by their paths as written
   */
  static EnvFileFlag read(NodeRelease release, List<String> args, Map<String, Map<String, String>> files) {
    StartupFailure failure = null;
    String options = null;
    boolean takesOptions = release.has(ENV_FILE_NODE_OPTIONS);
    for (Named named : named(release, args)) {
      Map<String, String> variables = files.get(named.path.text());
      if (variables != null) {
        options = takesOptions && variables.containsKey("NODE_OPTIONS") ? variables.get("NODE_OPTIONS") : options;
      } else if (failure == null && !named.optional && !release.has(ENV_FILE_MISSING_IGNORED)) {
        failure = StartupFailure.exit(REFUSED, named.path.text() + ": not found", named.path.source());
      }
    }
    return new EnvFileFlag(failure, options);
  }

  /** The paths of the files that a release reads for these arguments, as written. */
  public static List<String> paths(NodeRelease release, List<String> args) {
    return named(release, args).stream().map(named -> named.path.text()).toList();
  }

  private record Named(SourcedValue path, boolean optional) {}

  private static List<Named> named(NodeRelease release, List<String> args) {
    List<Named> found = new ArrayList<>();
    OptionTable table = OptionTable.of(release);
    if (!table.has(FLAG)) {
      return found;
    }
    boolean loose = release.has(ENV_FILE_LOOSE_FLAG);
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (!loose && arg.equals("--")) {
        break;
      }
      boolean optional = !loose && table.has(OPTIONAL) && isFlag(arg, OPTIONAL);
      if (!(loose ? arg.startsWith(FLAG) : optional || isFlag(arg, FLAG))) {
        continue;
      }
      int equals = arg.indexOf('=');
      if (equals >= 0) {
        found.add(new Named(new SourcedValue(arg.substring(equals + 1), new Argument(i)), optional));
      } else if (i + 1 < args.size()) {
        found.add(new Named(new SourcedValue(args.get(i + 1), new Argument(i + 1)), optional));
      }
      if (!release.has(ENV_FILE_NODE_OPTIONS)) {
        break; // The releases before read one file only.
      }
    }
    return found;
  }

  private static boolean isFlag(String arg, String flag) {
    return arg.equals(flag) || arg.startsWith(flag + "=");
  }
}
