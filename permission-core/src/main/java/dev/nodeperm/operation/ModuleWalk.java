package dev.nodeperm.operation;

import dev.nodeperm.Launch;
import dev.nodeperm.filesystem.FileKind;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.util.List;

/** What the loader of {@code require} looks at once it has found a file. For one thread. */
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

  ModuleWalk(Run run) {
    super(run);
  }

  /**
   * Follows links, of which each is read; looks for the package around a file whose name does not
   * say what it is; reads the file.
   */
  void load(JsValue file) {
    PathWalks walks = new PathWalks(run(), true);
    JsValue found = path(walks.realpath(file));
    String name = Utf8.text(bytes(found));
    if (stopped()) {
      return;
    } else if (name.endsWith(".js") || isBare(name) && has(Behavior.BARE_FILE_PACKAGE)) {
      walks.scope(found);
    }
    read(found, null);
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
    if (!ended() && (name.endsWith(".js") || isBare(name))) {
      walks.scope(found);
    }
  }

  private static boolean isBare(String name) {
    return name.lastIndexOf('.') <= name.lastIndexOf('/');
  }
}
