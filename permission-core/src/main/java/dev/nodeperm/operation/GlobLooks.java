package dev.nodeperm.operation;

import dev.nodeperm.filesystem.FileKind;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The looks that {@code glob} takes at files, and what it remembers of them. What is denied is
 * taken for what is not there, except in releases that fail. For one thread.
 */
class GlobLooks extends WalkRun {
  private static final String LOST = "Cannot read properties of null (reading 'length')";

  /** A file that was found. */
  record Entry(String name, FileKind kind) {
    boolean isDirectory() {
      return kind == FileKind.DIRECTORY;
    }

    boolean isLink() {
      return kind == FileKind.LINK;
    }
  }

  private final Map<String, @Nullable Entry> entries = new HashMap<>();
  private final Set<String> promised = new HashSet<>();
  private final Map<String, Boolean> followed = new HashMap<>();
  private final Map<String, @Nullable String> real = new HashMap<>();
  private final Map<String, List<Entry>> folders = new HashMap<>();
  private final Map<String, Set<String>> seen = new HashMap<>();
  private @Nullable Run silent;
  private boolean broken;

  GlobLooks(Run run) {
    super(run);
  }

  /** Ends the walk: what was denied silently is the outcome if nothing else is. */
  final void end() {
    if (silent != null) {
      run().adopt(silent, Style.NONE, false);
    }
  }

  /** What stands at a path; null if nothing does, or if it may not be looked at. */
  final @Nullable Entry entry(String path) {
    boolean known = isSync() ? entries.get(path) != null : entries.containsKey(path);
    return known ? entries.get(path) : look(path, isSync());
  }

  /** As {@link #entry}, by the synchronous look in both forms. */
  final @Nullable Entry entrySync(String path) {
    Entry known = entries.get(path);
    return known == null || promised.contains(path) ? look(path, true) : known;
  }

  private @Nullable Entry look(String path, boolean sync) {
    JsValue value = JsValue.of(path);
    Run called = run().call(sync ? "fs.lstatSync" : "fs.promises.lstat", value);
    Entry entry = null;
    if (called.surfaced() == null) {
      FileKind kind = kind(value);
      entry = kind == FileKind.MISSING ? null : new Entry(name(path), kind);
    } else if (sync && has(Behavior.GLOB_SYNC_THROWS)) {
      run().adopt(called, run().variant().style(), false);
    } else {
      quiet(called);
    }
    entries.put(path, entry);
    if (sync) {
      promised.remove(path);
    } else {
      promised.add(path);
    }
    return entry;
  }

  final void remember(String path, Entry entry) {
    promised.remove(path);
    entries.put(path, entry);
  }

  /** Whether a link leads to a directory. */
  final boolean leadsToDirectory(String path) {
    Boolean known = followed.get(path);
    if (known == null) {
      Run called = called("stat", JsValue.of(path));
      quiet(called);
      known = called.surfaced() == null && followedKind(JsValue.of(path)) == FileKind.DIRECTORY;
      followed.put(path, known);
    }
    return known;
  }

  /** Where a path leads; null if that is not to be known. */
  final @Nullable String realPath(String path) {
    if (real.containsKey(path) && (!isSync() || real.get(path) != null)) {
      return real.get(path);
    }
    Run called = called("realpath", JsValue.of(path));
    quiet(called);
    byte[] found = run().files().real(Utf8.bytes(path));
    String said = called.surfaced() != null || found == null ? null : Utf8.text(found);
    real.put(path, said);
    return said;
  }

  /** What is in a directory, sorted. */
  final List<Entry> entries(String path) {
    List<Entry> known = folders.get(path);
    if (known != null) {
      return known;
    }
    JsValue value = JsValue.of(path);
    Run called = called("readdir", value);
    List<Entry> found = new ArrayList<>();
    boolean failed = called.surfaced() != null;
    if (failed && !isSync() && has(Behavior.GLOB_LOSES_DENIALS)) {
      run().adoptLost(called, LOST);
      return found;
    } else if (failed) {
      quiet(called);
    } else if (followedKind(value) != FileKind.DIRECTORY) {
      // What cannot be listed breaks the search where what is denied does, without the model too.
      broken = !isSync() && has(Behavior.GLOB_LOSES_DENIALS);
    } else {
      for (byte[] name : names(value)) {
        String text = Utf8.text(name);
        found.add(new Entry(text, kind(JsValue.of(joined(path, text)))));
      }
    }
    folders.put(path, found);
    return found;
  }

  final boolean broken() {
    return broken;
  }

  private void quiet(Run called) {
    if (called.surfaced() != null && silent == null) {
      silent = called;
    }
  }

  /** Notes that a pattern is tried at a path; whether it was before. */
  final boolean known(String path, GlobPattern pattern) {
    Set<String> tried = seen.computeIfAbsent(path, p -> new HashSet<>());
    int before = tried.size();
    pattern.indexes().forEach(index -> tried.add(pattern.rest(index)));
    return tried.size() != before + pattern.indexes().size();
  }

  final boolean known(String path, GlobPattern pattern, int index) {
    Set<String> tried = seen.get(path);
    return tried != null && tried.contains(pattern.rest(index));
  }

  final String resolved(String directory, String path) {
    byte[] top = PathRules.POSIX.resolve(run().values().directory(), Utf8.bytes(directory));
    return Utf8.text(run().values().resolvedByScript(top, Utf8.bytes(path)));
  }

  static String joined(String directory, String name) {
    return Utf8.text(WalkPaths.join(Utf8.bytes(directory), Utf8.bytes(name)));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
