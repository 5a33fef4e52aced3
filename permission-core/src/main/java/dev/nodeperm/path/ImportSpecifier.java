package dev.nodeperm.path;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands behind {@code import}, told apart as the runtime's loader does. */
public sealed interface ImportSpecifier {
  /**
   * A path, or the URL of a file.
   *
   * @param path where it leads, decoded; it ends in a separator where the text does
   */
  record File(byte[] path) implements ImportSpecifier {
    /** {@return whether it ends in a separator} */
    public boolean namesDirectory() {
      return path[path.length - 1] == '/';
    }
  }

  /**
   * The URL of something else.
   *
   * @param scheme its scheme, in lower case and without the colon
   */
  record Other(String scheme) implements ImportSpecifier {}

  /**
   * The name of a package, or of a module in one.
   *
   * @param name as it is written
   */
  record Named(String name) implements ImportSpecifier {}

  /**
   * A path with a separator in it that is encoded, which the loader refuses.
   *
   * @param pathname the path of the URL, not decoded
   */
  record Encoded(String pathname) implements ImportSpecifier {}

  /**
   * The URL of a file that this host cannot have.
   *
   * @param error what is wrong with it
   */
  record Bad(FileUrl.Failed error) implements ImportSpecifier {}

  /**
   * A path that leads to no URL.
   *
   * @param base the URL of the directory of the code
   */
  record Unresolved(String base) implements ImportSpecifier {}

  /** Where a separator is encoded. */
  Pattern ENCODED = Pattern.compile("%2f|%5c", Pattern.CASE_INSENSITIVE);

  /**
   * {@return what a text is}
   *
   * @param text any text
   * @param directory the directory of the code that imports, absolute
   * @param rules what the release makes of hosts
   */
  static ImportSpecifier of(String text, byte[] directory, HostRules rules) {
    boolean path =
        text.equals(".") || text.equals("..") || text.matches("(?s)(?:/|\\./|\\.\\./).*");
    if (!path && text.startsWith("#")) {
      return new Named(text);
    }
    WhatwgUrl url = WhatwgUrl.parse(path ? absolute(text, directory) : text, rules);
    if (url == null) {
      if (path) {
        return new Unresolved(base(directory));
      }
      return text.startsWith("file:")
          ? new Bad(new FileUrl.Failed("ERR_INVALID_URL", "Invalid URL"))
          : new Named(text);
    } else if (!url.scheme().equals("file")) {
      return new Other(url.scheme());
    } else if (ENCODED.matcher(url.path()).find()) {
      return new Encoded(url.path());
    }
    FileUrl.@Nullable Failed failed = url.host().isEmpty() ? null : FileUrl.WRONG_HOST;
    FileUrl.Result decoded = failed == null ? FileUrl.decode(url.path()) : failed;
    return decoded instanceof FileUrl.Path file
        ? new File(file.bytes())
        : new Bad((FileUrl.Failed) decoded);
  }

  /** A URL for a path, which itself is read as a URL: two separators in front begin a host. */
  private static String absolute(String text, byte[] directory) {
    if (text.startsWith("/")) {
      boolean host = text.startsWith("//") || text.startsWith("/\\");
      return (host ? "file:" : "file://") + text;
    }
    return base(directory) + text;
  }

  private static String base(byte[] directory) {
    return FileUrl.of(directory) + (directory.length > 1 ? "/" : "");
  }
}
