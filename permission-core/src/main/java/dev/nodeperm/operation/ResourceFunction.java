package dev.nodeperm.operation;

import java.util.Locale;

/** How a rule may make a resource from arguments. */
enum ResourceFunction {
  /** The absolute path, resolved by its text. */
  RESOLVED(1),
  /** A text behind the path. */
  SUFFIXED(2),
  /** A path as it is spelled, in releases as well that resolve others. */
  VERBATIM(1),
  /** A path as it is taken in: resolved in releases that resolve what is opened. */
  TAKEN(1),
  /** The directory above, by name, of the resolved path. */
  PARENT(1),
  /** The directory above, by name, as it is spelled. */
  DIRNAME(1),
  /** A name below a directory. */
  JOINED(2),
  /** The path of a module's specifier: a path, or a URL of a file even where it is a string. */
  PATH(1),
  /** The text that a value is made into. */
  STRING(1),
  /** What stands before the first NUL. */
  TERMINATED(1),
  /** The bytes of a Buffer as numbers with commas between. */
  NUMBERS(1),
  /** The current directory. */
  CWD(0),
  /** The host that a URL or the options of a request name. */
  HOSTNAME(1),
  /** A string that is not empty; undefined for anything else. */
  WORD(1),
  /** The first that is given. */
  FIRST(1, 9);

  private final Arity arity;

  ResourceFunction(int arguments) {
    arity = Arity.of(arguments);
  }

  ResourceFunction(int fewest, int most) {
    arity = new Arity(fewest, most);
  }

  boolean takes(int arguments) {
    return arity.takes(arguments);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
