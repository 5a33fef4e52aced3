package dev.nodeperm.jmh.peer;

/**
 * A grant as the peers take it.
 *
 * @param path the directory, without a slash at its end, or the file
 * @param below whether everything below it is granted, rather than the path itself
 */
record Grant(String path, boolean below) {
  static Grant of(String text) {
    boolean below = text.endsWith("/*");
    return new Grant(below ? text.substring(0, text.length() - 2) : text, below);
  }
}
