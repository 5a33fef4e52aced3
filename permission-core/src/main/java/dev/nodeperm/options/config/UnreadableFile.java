package dev.nodeperm.options.config;

/** Why a config file cannot be read, in the words that every release prints. */
public enum UnreadableFile {
  /** Nothing is there; so too for an empty path. */
  MISSING("no such file or directory"),
  /** It is a directory. */
  DIRECTORY("illegal operation on a directory"),
  /** A part of its path that should be a directory is none. */
  BEHIND_A_FILE("not a directory"),
  /** The process may not read it. */
  DENIED("permission denied"),
  /** Its path goes through a circle of symbolic links. */
  LOOP("too many symbolic links encountered"),
  /** Its path, or a part of it, is longer than the system takes. */
  NAME_TOO_LONG("name too long");

  private final String words;

  UnreadableFile(String words) {
    this.words = words;
  }

  /**
   * {@return what a release does about it}
   *
   * @param displayedPath the path as given to the release
   */
  public ConfigResult.Failed at(String displayedPath) {
    return ConfigResult.Failed.of(
        "Cannot read configuration from %s: %s\nnode: %s: not found\n"
            .formatted(displayedPath, words, displayedPath),
        null);
  }
}
