package dev.nodeperm;

import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.filesystem.PathLookup;
import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.LaunchOptions.EntryPoint;
import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How {@code --prof-process} ends: it reads the log that the last word names, and never runs a
 * program. What is in a log is not looked at; a file is taken for one without a version.
 *
 * @param behaviors the behaviours of the release
 * @param files the disk
 * @param directory the working directory
 * @param denying what the process may do, or null if nothing is denied
 */
record ProfileReader(
    Set<Behavior> behaviors,
    FileTree files,
    byte[] directory,
    @Nullable ProcessPermission denying) {
  private static final String NONE = "Please provide a valid isolate file as the final argument.";
  private static final String NO_VERSION = "Unable to read v8-version from log file.";

  /** How it ends, or null if the launch is none of it. */
  @Nullable StartupFailure of(LaunchOptions options) {
    if (!(options.entry() instanceof EntryPoint.Tool tool)
        || !tool.name().equals("--prof-process")) {
      return null;
    }
    LaunchOptions.Switch given = options.switchOf("--prof-process");
    OptionSource source = given == null ? null : given.source();
    boolean opens = behaviors.contains(Behavior.PROFILE_OPENED);
    if (tool.words().isEmpty()) {
      // Those that open whatever comes last open the runtime itself.
      return !opens
          ? StartupFailure.exit(1, NONE, source)
          : denying == null
              ? StartupFailure.exit(0, NO_VERSION, source)
              : StartupFailure.exit(1, denied(), source);
    }
    SourcedValue last = tool.words().get(tool.words().size() - 1);
    byte[] name = Utf8.bytes(last.text());
    byte[] file = PathRules.POSIX.isAbsolute(name) ? name : PathRules.POSIX.join(directory, name);
    boolean readable = denying == null || denying.has("fs.read", last.text());
    PathLookup found = files.look(file);
    if (!opens && (!readable || found != PathLookup.OTHER && found != PathLookup.DIRECTORY)) {
      return StartupFailure.exit(1, NONE, source);
    } else if (!readable) {
      return StartupFailure.exit(1, denied(), last.source());
    }
    return switch (found) {
      case OTHER -> StartupFailure.exit(0, NO_VERSION, last.source());
      case DIRECTORY ->
          StartupFailure.exit(
              1, "Error: EISDIR: illegal operation on a directory, read", last.source());
      default ->
          StartupFailure.exit(
              1,
              "Error: " + code(found) + ": " + found.text() + ", open '" + last.text() + "'",
              last.source());
    };
  }

  private static String code(PathLookup found) {
    return switch (found) {
      case NOT_A_DIRECTORY -> "ENOTDIR";
      case NAME_TOO_LONG -> "ENAMETOOLONG";
      case LINK_LOOP -> "ELOOP";
      case NO_ACCESS -> "EACCES";
      case MISSING, DIRECTORY, OTHER -> "ENOENT";
    };
  }

  private String denied() {
    return "Error: " + DenialText.naming(behaviors::contains, "--allow-fs-read");
  }
}
