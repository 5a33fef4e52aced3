package dev.nodeperm;

import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.filesystem.FollowedLink;
import dev.nodeperm.filesystem.LastComponent;
import dev.nodeperm.filesystem.PathLookup;
import dev.nodeperm.filesystem.RawPath;
import dev.nodeperm.filesystem.Trace;
import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.LaunchOptions.EntryPoint;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.options.UncaughtErrors;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a process ends on a module that {@code --require} or {@code --import} names by its path: it
 * is not there, or may not be read.
 *
 * <p>Asked only where the program is given by {@code -e}. Where a file is the program, loading is
 * no part of a launch, and neither it nor what is loaded before it need be there. Not followed:
 * names of packages, directories, and what a module does. Stateless.
 *
 * @param behaviors the behaviours of the release
 * @param files the disk
 * @param directory the working directory
 * @param denying what the process may do, or null if nothing is denied
 */
record Preloads(
    Set<Behavior> behaviors,
    FileTree files,
    byte[] directory,
    @Nullable ProcessPermission denying) {
  private static final List<String> EXTENSIONS = List.of("", ".js", ".json", ".node");
  private static final String EMPTY =
      "TypeError [ERR_INVALID_ARG_VALUE]: The argument 'id' must be a non-empty string. Received ''";

  /** How the process ends, or null if it goes on. */
  @Nullable StartupFailure of(LaunchOptions options) {
    if (!(options.entry() instanceof EntryPoint.Eval)) {
      return null;
    }
    boolean links = !options.isOn("--preserve-symlinks");
    for (SourcedValue module : options.valuesOf("--require")) {
      String message = required(module.text(), links);
      if (message != null) {
        return UncaughtErrors.thrown(options, StartupFailure.exit(1, message, module.source()));
      }
    }
    for (SourcedValue module : options.valuesOf("--import")) {
      String message = imported(module.text(), links);
      if (message != null) {
        return UncaughtErrors.rejected(options, StartupFailure.exit(1, message, module.source()));
      }
    }
    return null;
  }

  /** What {@code require()} throws, or null. */
  private @Nullable String required(String name, boolean links) {
    if (name.isEmpty()) {
      return EMPTY;
    }
    // A look at the working directory itself comes first for "./x", with rules of its own.
    boolean followed = !name.startsWith("./") || !guarded();
    if (!isPath(name) || name.endsWith("/") || name.endsWith(".") || !followed) {
      return null;
    }
    boolean found = false;
    for (String extension : EXTENSIONS) {
      byte[] file = PathRules.POSIX.resolve(directory, Utf8.bytes(name + extension));
      if (guarded() && !reads(file)) {
        return denied();
      }
      PathLookup kind = files.look(file);
      if (kind == PathLookup.OTHER) {
        return readsAll(file, links) ? null : denied();
      }
      found |= kind == PathLookup.DIRECTORY;
    }
    return found ? null : "Error: Cannot find module '" + name + "'";
  }

  /** What {@code import()} rejects with, or null. */
  private @Nullable String imported(String name, boolean links) {
    boolean plain = name.chars().noneMatch(c -> "%?#\\\t\n\r".indexOf(c) >= 0);
    if (!isPath(name) || !plain || name.endsWith("/") || name.endsWith(".")) {
      return null;
    }
    byte[] file = PathRules.POSIX.resolve(directory, Utf8.bytes(name));
    if (guarded()) {
      // What else is read on the way to a module depends on the release.
      return reads(file) ? null : denied();
    }
    String from = Utf8.text(directory);
    String importer = "' imported from " + (from.endsWith("/") ? from : from + "/");
    return switch (files.look(file)) {
      case OTHER -> readsAll(file, links) ? null : denied();
      case DIRECTORY -> null;
      default -> "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '" + Utf8.text(file) + importer;
    };
  }

  private static boolean isPath(String name) {
    return name.startsWith("/") || name.startsWith("./") || name.startsWith("../");
  }

  private boolean guarded() {
    return denying != null && behaviors.contains(Behavior.MODULE_LOOKUP_GUARDED);
  }

  /** Whether a module may be read with all the links on the way to it. */
  private boolean readsAll(byte[] file, boolean links) {
    if (denying == null) {
      return true;
    } else if (!links) {
      return reads(file);
    }
    Trace trace = files.tracer().trace(RawPath.ROOT, file, LastComponent.FOLLOWED);
    for (FollowedLink link : trace.links()) {
      if (!reads(link.link().bytes())) {
        return false;
      }
    }
    RawPath real = trace.real();
    return real == null || reads(real.bytes());
  }

  private boolean reads(byte[] file) {
    return denying == null || denying.grants(PermissionScope.FS_READ, file);
  }

  private String denied() {
    String hint =
        behaviors.contains(Behavior.DENIAL_NAMES_FLAG)
            ? ". Use --allow-fs-read to manage permissions."
            : "";
    return "Error: Access to this API has been restricted" + hint;
  }
}
