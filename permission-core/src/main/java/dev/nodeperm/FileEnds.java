package dev.nodeperm;

import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.filesystem.PathLookup;
import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options that name a file which the release opens before it makes a process of any kind, and ends
 * if it cannot.
 *
 * <p>What such a file says is not looked at, but for the first bytes of a snapshot: with a file
 * that is there the launch is answered as if it were right.
 *
 * @param release the release that is started
 * @param files the disk
 * @param directory the working directory
 */
record FileEnds(NodeRelease release, FileTree files, byte[] directory) {
  private static final int NO_SNAPSHOT = 14;

  /** What a snapshot begins with. */
  private static final byte[] SNAPSHOT_MARK = {0x19, (byte) 0xDA, 0x43, 0x01};

  private static final String CONFIGURATION = "Cannot read single executable configuration from ";

  /** How the release ends on these options, or null if it finds all that they name. */
  @Nullable StartupFailure of(LaunchOptions options) {
    List<SourcedValue> runs = options.valuesOf("--run");
    if (!runs.isEmpty()) {
      SourcedValue run = runs.get(runs.size() - 1);
      return isInPackage() ? null : unpackaged(run);
    }
    for (String option : List.of("--build-sea", "--experimental-sea-config")) {
      StartupFailure failure = unreadable(CONFIGURATION, last(options, option));
      if (failure != null) {
        return failure;
      }
    }
    if (options.isOn("--build-snapshot")) {
      return unreadable(
          "Cannot read snapshot configuration from ", last(options, "--build-snapshot-config"));
    }
    SourcedValue snapshot = last(options, "--snapshot-blob");
    return snapshot == null ? null : unfitSnapshot(snapshot);
  }

  private @Nullable StartupFailure unfitSnapshot(SourcedValue snapshot) {
    PathLookup found = look(snapshot);
    if (found == PathLookup.MISSING) {
      return StartupFailure.exit(NO_SNAPSHOT, "Cannot open " + snapshot.text(), snapshot.source());
    } else if (found == PathLookup.DIRECTORY) {
      String message = "terminate called after throwing an instance of 'std::bad_alloc'";
      return StartupFailure.abort(message, snapshot.source());
    } else if (found != PathLookup.OTHER) {
      return null;
    }
    byte[] content = files.read(absolute(snapshot)).orElse(SNAPSHOT_MARK);
    if (Arrays.mismatch(
            content,
            0,
            Math.min(content.length, SNAPSHOT_MARK.length),
            SNAPSHOT_MARK,
            0,
            SNAPSHOT_MARK.length)
        < 0) {
      return null;
    } else if (release.has(Behavior.SNAPSHOT_REFUSED)) {
      String message = "The startup snapshot is not a Node.js snapshot blob.";
      return StartupFailure.exit(NO_SNAPSHOT, message, snapshot.source());
    }
    String claim = content.length == 0 ? "(num_read) == (1)" : "(magic) == (kMagic)";
    boolean old = release.has(Behavior.ASSERTION_QUOTED);
    return StartupFailure.abort(
        old ? "Assertion `" + claim + "' failed." : "Assertion failed: " + claim,
        snapshot.source());
  }

  private @Nullable StartupFailure unpackaged(SourcedValue run) {
    if (release.has(Behavior.RUN_NAMES_DIRECTORY)) {
      String message = "Can't find package.json for directory " + Utf8.text(directory);
      return StartupFailure.exit(1, message, run.source());
    }
    String warning =
        "ExperimentalWarning: Task runner is an experimental feature and might change at any time";
    return release.has(Behavior.RUN_WARNS_FIRST)
        ? StartupFailure.exit(1, warning, run.source())
        : null;
  }

  private static @Nullable SourcedValue last(LaunchOptions options, String name) {
    List<SourcedValue> values = options.valuesOf(name);
    return values.isEmpty() || values.get(0).text().isEmpty()
        ? null
        : values.get(values.size() - 1);
  }

  private @Nullable StartupFailure unreadable(String sentence, @Nullable SourcedValue path) {
    if (path == null) {
      return null;
    }
    String why =
        switch (look(path)) {
          case OTHER -> "";
          case DIRECTORY -> "illegal operation on a directory";
          case MISSING, NOT_A_DIRECTORY, NAME_TOO_LONG, LINK_LOOP, NO_ACCESS -> look(path).text();
        };
    return why.isEmpty()
        ? null
        : StartupFailure.exit(1, sentence + path.text() + ": " + why, path.source());
  }

  private PathLookup look(SourcedValue path) {
    return files.look(absolute(path));
  }

  private byte[] absolute(SourcedValue path) {
    byte[] name = Utf8.bytes(path.text());
    return PathRules.POSIX.isAbsolute(name) ? name : PathRules.POSIX.join(directory, name);
  }

  /** Whether the working directory or one above it has a {@code package.json}. */
  private boolean isInPackage() {
    byte[] file = Utf8.bytes("package.json");
    for (int end = directory.length; end >= 0; end--) {
      boolean whole = end == directory.length || directory[end] == '/';
      if (whole
          && files.look(PathRules.POSIX.join(Arrays.copyOf(directory, end), file))
              == PathLookup.OTHER) {
        return true;
      }
    }
    return false;
  }
}
