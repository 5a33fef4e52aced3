package dev.nodeperm.operation;

import java.util.Locale;

/** How a rule may make a resource from arguments. */
enum ResourceFunction {
  /** The absolute path, resolved by its text. */
  RESOLVED(1, 1),
  /** A text behind the path. */
  SUFFIXED(2, 2),
  /** A path as it is spelled, in releases as well that resolve others. */
  VERBATIM(1, 1),
  /** The directory above, by name, of the resolved path. */
  PARENT(1, 1),
  /** A name below a directory. */
  JOINED(2, 2),
  /** The path of a module's specifier: a path, or a URL of a file even where it is a string. */
  PATH(1, 1),
  /** The text that a value is made into. */
  STRING(1, 1),
  /** The current directory. */
  CWD(0, 0),
  /** The host that a URL or the options of a request name. */
  HOSTNAME(1, 1),
  /** The first that is given. */
  FIRST(1, 9);

  private final int fewest;
  private final int most;

  ResourceFunction(int fewest, int most) {
    this.fewest = fewest;
    this.most = most;
  }

  boolean takes(int arguments) {
    return arguments >= fewest && arguments <= most;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
