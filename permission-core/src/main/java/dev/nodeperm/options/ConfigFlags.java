package dev.nodeperm.options;

import static dev.nodeperm.release.Behavior.CONFIG_PATH_FREED;

import dev.nodeperm.launch.OptionSource.Argument;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.release.NodeRelease;
import java.util.List;

/** The two ways of looking for the config flags. */
final class ConfigFlags {
  static final String NAMED = "--experimental-config-file";
  static final String STANDARD = "--experimental-default-config-file";

  /** What both begin with. There may be very many arguments, and most do not. */
  private static final String COMMON = "--experimental-";

  private static final int REFUSED = 9;

  private ConfigFlags() {}

  static boolean isBare(String arg) {
    return arg.equals(NAMED) || arg.equals(STANDARD);
  }

  /** The first file that is named; the default file counts only if none is. */
  static ConfigFlag first(NodeRelease release, List<String> args) {
    int standard = -1;
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (!arg.startsWith(COMMON)) {
        continue;
      }
      if (arg.equals(NAMED)) {
        if (i + 1 < args.size()) {
          return new ConfigFlag.File(new SourcedValue(args.get(i + 1), new Argument(i + 1)));
        }
      } else if (arg.startsWith(NAMED + "=")) {
        SourcedValue path = new SourcedValue(arg.substring(NAMED.length() + 1), new Argument(i));
        return release.has(CONFIG_PATH_FREED) && !path.text().isEmpty()
            ? new ConfigFlag.Garbled(path)
            : new ConfigFlag.File(path);
      } else if (standard < 0 && arg.startsWith(STANDARD)) {
        standard = i;
      }
    }
    return standard < 0
        ? new ConfigFlag.None()
        : new ConfigFlag.File(new SourcedValue(ConfigFlag.DEFAULT_FILE, new Argument(standard)));
  }

  /** The last file that is named, by a bare flag the default one. */
  static ConfigFlag last(List<String> args) {
    ConfigFlag found = new ConfigFlag.None();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (!arg.startsWith(COMMON)) {
        continue;
      }
      if (arg.startsWith(STANDARD + "=")) {
        return new ConfigFlag.Refused(
            StartupFailure.exit(REFUSED, STANDARD + " does not take an argument", new Argument(i)));
      } else if (isBare(arg)) {
        found = new ConfigFlag.File(new SourcedValue(ConfigFlag.DEFAULT_FILE, new Argument(i)));
      } else if (arg.startsWith(NAMED + "=") && arg.length() > NAMED.length() + 1) {
        found =
            new ConfigFlag.File(
                new SourcedValue(arg.substring(NAMED.length() + 1), new Argument(i)));
      }
    }
    return found;
  }
}
