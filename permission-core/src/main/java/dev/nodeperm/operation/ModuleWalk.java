package dev.nodeperm.operation;

import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;

/** What the loader of {@code require} looks at once it has found a file. For one thread. */
final class ModuleWalk extends WalkRun {
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
    if (!ended() && (name.endsWith(".js") || isBare(name) && has(Behavior.BARE_FILE_PACKAGE))) {
      walks.scope(found);
    }
    read(found, null);
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
