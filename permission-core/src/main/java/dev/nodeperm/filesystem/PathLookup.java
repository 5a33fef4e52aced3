package dev.nodeperm.filesystem;

/** What following a path to its end comes to, links followed. */
public enum PathLookup {
  /** A directory. */
  DIRECTORY("", ""),
  /** Something else than a directory. */
  OTHER("", ""),
  /** Nothing is there. */
  MISSING("ENOENT", "no such file or directory"),
  /** A component on the way is no directory. */
  NOT_A_DIRECTORY("ENOTDIR", "not a directory"),
  /** A name of more than 255 bytes where a name is looked up, or a path of 4096 bytes and more. */
  NAME_TOO_LONG("ENAMETOOLONG", "name too long"),
  /** Too many links in a row. */
  LINK_LOOP("ELOOP", "too many symbolic links encountered"),
  /** The caller may not look. */
  NO_ACCESS("EACCES", "permission denied");

  private final String code;
  private final String text;

  PathLookup(String code, String text) {
    this.code = code;
    this.text = text;
  }

  /**
   * {@return the name of the error as the runtime gives it, such as {@code ENOENT}; empty where
   * there is no error}
   */
  public String code() {
    return code;
  }

  /** {@return the text of the error as the runtime gives it; empty where there is no error} */
  public String text() {
    return text;
  }
}
