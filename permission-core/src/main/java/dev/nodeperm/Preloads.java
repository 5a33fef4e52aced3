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
import dev.nodeperm.options.BuiltInModules;
import dev.nodeperm.options.UncaughtErrors;
import dev.nodeperm.path.ModuleEndings;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a process ends on a module that {@code --require}, {@code --experimental-loader} or {@code
 * --import} names: it is not there, or may not be read.
 *
 * <p>Asked only where the program is given by {@code -e}. Where a file is the program, loading is
 * no part of a launch, and neither it nor what is loaded before it need be there. Not followed:
 * packages and directories that have something in them, data in URLs, and what a module does.
 * Stateless.
 *
 * @param behaviors the behaviours of the release
 * @param builtIn the modules that the launch has without a disk
 * @param files the disk
 * @param directory the working directory
 * @param environment the variables of the process
 * @param denying what the process may do, or null if nothing is denied
 */
record Preloads(
    Set<Behavior> behaviors,
    BuiltInModules builtIn,
    FileTree files,
    byte[] directory,
    Map<String, String> environment,
    @Nullable ProcessPermission denying) {
  private static final List<String> INDEX =
      List.of("package.json", "index.js", "index.json", "index.node");

  private static final String EMPTY =
      "TypeError [ERR_INVALID_ARG_VALUE]: The argument 'id' must be a non-empty string. Received ''";

  /**
   * How the process ends, or null if it goes on.
   *
   * @param loaderDenied how it ends because it may not start a loader, or null; said between the
   *     required and the imported modules
   * @param thrown the deprecations that end it
   */
  @Nullable StartupFailure of(
      LaunchOptions options, @Nullable StartupFailure loaderDenied, ThrownDeprecation thrown) {
    boolean alone = options.entry() instanceof EntryPoint.Eval;
    StartupFailure failure = new PolicyFile(this).of(options);
    if (failure == null && alone) {
      failure = required(options);
    }
    if (failure == null) {
      failure = loaderDenied;
    }
    if (failure == null) {
      failure = thrown.early();
    }
    if (failure == null && alone) {
      failure = imported(options);
    }
    return failure == null ? thrown.late() : failure;
  }

  private @Nullable StartupFailure required(LaunchOptions options) {
    boolean links = !options.isOn("--preserve-symlinks");
    for (SourcedValue module : options.valuesOf("--require")) {
      String message = required(module.text(), links);
      if (message != null) {
        return UncaughtErrors.thrown(options, StartupFailure.exit(1, message, module.source()));
      }
    }
    return null;
  }

  private @Nullable StartupFailure imported(LaunchOptions options) {
    boolean links = !options.isOn("--preserve-symlinks");
    boolean network = options.isOn("--experimental-network-imports");
    List<SourcedValue> imports = new ArrayList<>();
    boolean importing = !options.valuesOf("--import").isEmpty();
    if (importing || behaviors.contains(Behavior.LOADERS_LOADED_FOR_CODE)) {
      imports.addAll(options.valuesOf("--experimental-loader"));
    }
    imports.addAll(options.valuesOf("--import"));
    for (SourcedValue module : imports) {
      String message = new ImportedModule(this, module.text(), links, network).error();
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
    if (name.startsWith(BuiltInModules.SCHEME)) {
      return unknownBuiltIn(name);
    }
    if (!isPath(name) && !name.equals(".") && !name.equals("..")) {
      boolean missing = !builtIn.have(name) && packages(this::reads).haveNone(name);
      return missing ? notFound(name) : null;
    }
    // A look at the working directory itself comes first for "./x", with rules of its own.
    boolean followed = !name.startsWith("./") || !guarded();
    if (!followed) {
      return null;
    } else if (namesDirectory(name)) {
      return guarded() ? null : requiredDirectory(name);
    }
    boolean found = false;
    for (String extension : ModuleEndings.ALL) {
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
    if (found) {
      return guarded() ? null : requiredDirectory(name);
    }
    return notFound(name);
  }

  /** What {@code require()} throws of a directory, or of what is none; null if it has a module. */
  private @Nullable String requiredDirectory(String name) {
    byte[] place = PathRules.POSIX.resolve(directory, Utf8.bytes(name));
    if (files.look(place) == PathLookup.DIRECTORY) {
      boolean unguarded = behaviors.contains(Behavior.MODULE_DIRECTORY_UNGUARDED);
      if (!unguarded && !reads(PackageNames.within(place, INDEX.get(0)))) {
        return denied();
      }
      if (INDEX.stream()
          .anyMatch(index -> files.look(PackageNames.within(place, index)) != PathLookup.MISSING)) {
        return null;
      }
    }
    return notFound(name);
  }

  private static String notFound(String name) {
    return "Error: Cannot find module '" + name + "'";
  }

  @Nullable String unknownBuiltIn(String name) {
    return builtIn.have(name)
        ? null
        : "Error [ERR_UNKNOWN_BUILTIN_MODULE]: No such built-in module: " + name;
  }

  PackageNames packages(Predicate<byte[]> readable) {
    return new PackageNames(files, directory, environment, readable);
  }

  /** Whether a path can be that of a directory only. */
  private static boolean namesDirectory(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.isEmpty() || last.equals(".") || last.equals("..");
  }

  private static boolean isPath(String name) {
    return name.startsWith("/") || name.startsWith("./") || name.startsWith("../");
  }

  boolean has(Behavior behavior) {
    return behaviors.contains(behavior);
  }

  boolean guarded() {
    return denying != null && behaviors.contains(Behavior.MODULE_LOOKUP_GUARDED);
  }

  /** Whether a module may be read with all the links on the way to it. */
  boolean readsAll(byte[] file, boolean links) {
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

  boolean reads(byte[] file) {
    return denying == null || denying.grants(PermissionScope.FS_READ, file);
  }

  String denied() {
    return "Error: " + DenialText.naming(behaviors::contains, "--allow-fs-read");
  }
}
