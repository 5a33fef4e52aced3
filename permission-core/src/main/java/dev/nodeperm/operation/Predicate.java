package dev.nodeperm.operation;

import java.util.Locale;

/** What a rule may ask about arguments; the fixed vocabulary of conditions. */
enum Predicate {
  /** Is there: not undefined. */
  GIVEN(1),
  /** Counts as true. */
  TRUE(1),
  /** Is a number: a file descriptor instead of a path. */
  FD(1),
  /** Is a string. */
  TEXT(1),
  /** Is a Buffer. */
  BUFFER(1),
  /** Is a URL. */
  URL(1),
  /** Is a path: a string or bytes without a NUL, or the URL of a file. */
  NAMES(1),
  /** Is an array. */
  LIST(1),
  /** Is an object. */
  OBJECT(1),
  /** Is one of the values. */
  IS(2, 99),
  /** Is a string that begins with one of the values. */
  STARTS(2, 99),
  /** Is a string or a path that ends with one of the values. */
  ENDS(2, 99),
  /** Is an absolute path. */
  ABSOLUTE(1),
  /** Flags of open that read; the second is the default. */
  READS(2),
  /** Flags of open that write; the second is the default. */
  WRITES(2),
  /** Nothing is there, not even a link; never without a disk. */
  MISSING(1),
  /** Nothing is there once links are followed; never without a disk. */
  GONE(1),
  /** Something is there, if only a link; never without a disk, and never assumed. */
  THERE(1),
  /** A file cannot be opened with these flags; the last are the default. Never without a disk. */
  UNOPENED(3),
  /** A directory is there once links are followed; never without a disk. */
  DIRECTORY(1),
  /** A link is there; never without a disk. */
  LINK(1),
  /** No directory with anything in it is there. */
  EMPTY(1),
  /** An option of the launch is on. */
  OPTION(1),
  /** The text of an IP address. */
  IP(1),
  /** A string that is no port: the path of a socket. */
  PIPE(1),
  /** An offset and a length that lie within a text or Buffer. */
  WITHIN(3),
  /** A scope is granted, for a path if one is named. */
  GRANTED(1, 2);

  private final Arity arity;

  Predicate(int arguments) {
    arity = Arity.of(arguments);
  }

  Predicate(int fewest, int most) {
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
