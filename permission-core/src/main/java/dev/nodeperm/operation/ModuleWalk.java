package dev.nodeperm.operation;

import dev.nodeperm.Launch;
import dev.nodeperm.PermissionScope;
import dev.nodeperm.filesystem.FileKind;
import dev.nodeperm.options.BuiltInModules;
import dev.nodeperm.path.ModuleEndings;
import dev.nodeperm.path.Nul;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the loaders of modules look at to find a file, and once they have. For one thread. */
final class ModuleWalk extends WalkRun {
  /** What an error has of its own that came out of a worker. */
  private static final List<String> ERROR_OF_WORKER =
      List.of(
          "name",
          "message",
          "stack",
          "code",
          "permission",
          "resource",
          "Symbol(Symbol.toStringTag)");

  /** The endings, besides that of a script, whose meaning needs no package. */
  private static final List<String> KNOWN_ENDINGS = List.of(".mjs", ".cjs", ".json");

  private static final byte[] INDEX = Utf8.bytes("index");

  ModuleWalk(Run run) {
    super(run);
  }

  /** Looks for the file that a request leads to, as the loader of {@code require} does. */
  void found(JsValue request) {
    find(request);
  }

  /** Looks for the file, then loads it. */
  void required(JsValue request) {
    byte[] found = find(request);
    if (found != null) {
      load(found);
    }
  }

  /**
   * Looks for the file that a program begins with, then for the package that says how it is loaded,
   * and loads it. A module of the newer kind is loaded later, where nobody can catch what it
   * throws.
   */
  void main(JsValue request) {
    byte[] found = find(text(run().values().resolved(request)));
    if (found == null) {
      return;
    }
    String name = Utf8.text(found);
    if (name.endsWith(".mjs")) {
      read(path(found), Style.UNCAUGHT);
      return;
    } else if (!name.endsWith(".cjs")) {
      new PathWalks(run(), true).scope(path(found));
    }
    load(found);
  }

  /** The file, behind all links, each of which is read; null if there is none, or by a denial. */
  private byte @Nullable [] find(JsValue request) {
    CallValues values = run().values();
    byte[] base = values.resolvedByScript(values.directory(), bytes(request));
    byte[] here = run().values().resolved(text(new byte[0]));
    boolean relative = !PathRules.POSIX.isAbsolute(bytes(request));
    if (relative
        && has(Behavior.RESOLUTION_GUARDED)
        && !Utf8.text(WalkPaths.join(bytes(request), new byte[0])).startsWith("..")
        && !run().granted(PermissionScope.FS_READ, path(here))) {
      // The directory that the code is in counts as missing.
      return null;
    }
    if (has(Behavior.RESOLUTION_GUARDED)) {
      read(path(Nul.cut(base)), null);
    }
    FileKind kind = followedKind(path(base));
    boolean named = !namesDirectory(Utf8.text(bytes(request)));
    byte[] found = null;
    if (named && isFile(kind)) {
      found = base;
    } else if (named && (kind == FileKind.MISSING || !run().files().assumingFiles())) {
      found = extended(base);
    }
    if (found == null && kind == FileKind.DIRECTORY && !stopped()) {
      // The main file of a package is not looked up: index.js is taken for it.
      if (has(Behavior.PACKAGE_FILE_GUARDED)) {
        read(path(WalkPaths.join(base, PathWalks.PACKAGE)), null);
      }
      found = extended(WalkPaths.join(base, INDEX));
    }
    if (found == null || stopped()) {
      return null;
    }
    byte[] real = new PathWalks(run(), true).realpath(path(found));
    return stopped() ? null : real;
  }

  /** The first file that is there with one of the endings that need not be written. */
  private byte @Nullable [] extended(byte[] base) {
    for (String ending : ModuleEndings.TRIED) {
      JsValue file = path(Utf8.bytes(Utf8.text(base) + ending));
      if (has(Behavior.RESOLUTION_GUARDED) && !stopped()) {
        read(file, null);
      }
      if (stopped()) {
        return null;
      } else if (isFile(followedKind(file))) {
        return bytes(file);
      }
    }
    return null;
  }

  /**
   * Looks for a package by its name, as {@code import} does: in the directory of the code, then in
   * each above. What is in a package is not looked up.
   */
  void packages(JsValue specifier) {
    String wanted = Utf8.text(bytes(specifier));
    byte[] directory = run().values().resolved(text(new byte[0]));
    if (new BuiltInModules(run().release(), run().started().options()).have(wanted)) {
      return;
    } else if (has(Behavior.PACKAGE_SEARCH_DENIES)) {
      new PathWalks(run(), true).scope(path(WalkPaths.join(directory, INDEX)));
    }
    if (stopped() || wanted.startsWith("#")) {
      return;
    }
    String[] parts = wanted.split("/", 3);
    boolean scoped = parts[0].startsWith("@") && parts.length > 1;
    byte[] name = Utf8.bytes("/node_modules/" + (scoped ? parts[0] + "/" + parts[1] : parts[0]));
    while (has(Behavior.RESOLUTION_GUARDED) && !stopped()) {
      byte[] top = WalkPaths.isRoot(directory) ? new byte[0] : directory;
      byte[] found = Arrays.copyOf(top, top.length + name.length);
      System.arraycopy(name, 0, found, top.length, name.length);
      run().checkAsSpelled(PermissionScope.FS_READ, path(found));
      if (top.length == 0 || run().files().isThere(found)) {
        return;
      }
      directory = CallValues.parent(directory);
    }
  }

  private static boolean isFile(FileKind kind) {
    return kind != FileKind.MISSING && kind != FileKind.DIRECTORY;
  }

  /** Whether a request ends in a way that only a directory may have. */
  private static boolean namesDirectory(String request) {
    return request.endsWith("/")
        || request.endsWith("/.")
        || request.endsWith("/..")
        || request.equals(".")
        || request.equals("..");
  }

  /**
   * Looks for the package around a file whose name does not say what it is, and reads the file. An
   * addon is loaded by the function for that.
   */
  private void load(byte[] found) {
    String name = Utf8.text(found);
    if (name.endsWith(".node")) {
      Run loading = run().call("process.dlopen", JsValue.undefined(), text(found));
      if (loading.surfaced() != null) {
        run().adopt(loading, run().variant().style(), false);
      }
      return;
    } else if (name.endsWith(".js") || isBare(name) && has(Behavior.BARE_FILE_PACKAGE)) {
      new PathWalks(run(), true).scope(path(found));
    }
    read(path(found), null);
  }

  /**
   * What loads the file that a thread begins with: an ECMAScript module is imported, if it is there
   * under its own name.
   */
  static String loader(byte[] file, FileKind kind) {
    boolean module = Utf8.text(file).endsWith(".mjs") && kind != FileKind.MISSING;
    return module ? "import" : "module._load";
  }

  /**
   * Loads the file of a new worker in that worker, which has the grants of the launch. The program
   * sees the error that the worker ends with as an event.
   */
  void thread(JsValue file) {
    if (run().started().ofWorker().start() instanceof Launch.Started worker
        && worker.mode() != Launch.Mode.OFF) {
      String loader = loader(bytes(file), followedKind(file));
      Run loading = run().callIn(worker, loader, text(bytes(file)));
      if (loading.surfaced() != null) {
        run().adoptAs(loading, Style.EVENT, ERROR_OF_WORKER);
      }
    }
  }

  /** Reads a file, then looks for the package around it if its name does not say what it is. */
  void imported(JsValue file) {
    PathWalks walks = new PathWalks(run(), true);
    JsValue found = path(walks.realpath(file));
    read(found, null);
    String name = Utf8.text(bytes(found));
    if (!ended() && isBare(name)) {
      // What it is shows in its first bytes.
      run().ask(PermissionScope.FS_READ, found);
    }
    if (!ended() && needsPackage(name)) {
      walks.scope(found);
    }
  }

  /** Whether the package around an imported file is looked for. */
  private boolean needsPackage(String name) {
    if (name.endsWith(".js")) {
      return true;
    } else if (isBare(name)) {
      return has(Behavior.PACKAGE_SEARCH_DENIES) || has(Behavior.BARE_FILE_PACKAGE);
    }
    return has(Behavior.UNKNOWN_ENDING_PACKAGE) && KNOWN_ENDINGS.stream().noneMatch(name::endsWith);
  }

  private static boolean isBare(String name) {
    return name.lastIndexOf('.') <= name.lastIndexOf('/');
  }
}
