package dev.nodeperm.path;

import java.util.Arrays;

/** From a URL to the path of a file, as the runtime does it on POSIX. */
public final class FileUrl {
  /** What a URL comes to. */
  public sealed interface Result {}

  /**
   * The path of a file.
   *
   * @param bytes the path, decoded, in UTF-8
   */
  public record Path(byte[] bytes) implements Result {}

  /**
   * The URL is not that of a file that this host can have.
   *
   * @param code the runtime's error code, or the error's name where it has none
   * @param message the runtime's message
   */
  public record Failed(String code, String message) implements Result {}

  /** The error for a URL with a host. */
  static final Failed WRONG_HOST =
      new Failed(
          "ERR_INVALID_FILE_URL_HOST", "File URL host must be \"localhost\" or empty on linux");

  private FileUrl() {}

  /**
   * The path that a URL names.
   *
   * @param url any text
   * @return the path, or the error that the runtime raises
   */
  public static Result toPath(String url) {
    WhatwgUrl parsed = WhatwgUrl.parse(url, HostRules.LATEST);
    if (parsed == null) {
      return new Failed("ERR_INVALID_URL", "Invalid URL");
    }
    if (!parsed.scheme().equals("file")) {
      return new Failed("ERR_INVALID_URL_SCHEME", "The URL must be of scheme file");
    }
    if (!parsed.host().isEmpty()) {
      return WRONG_HOST;
    }
    return decode(parsed.path());
  }

  /**
   * {@return the URL of a path}
   *
   * @param path an absolute path
   */
  public static String of(byte[] path) {
    StringBuilder url = new StringBuilder("file://");
    for (byte b : path) {
      int c = b & 0xFF;
      if (c <= ' ' || c > '~' || "%?#\\\"<>`{}".indexOf(c) >= 0) {
        url.append(String.format("%%%02X", c));
      } else {
        url.append((char) c);
      }
    }
    return url.toString();
  }

  /**
   * {@return whether the runtime can read a text as a URL at all}
   *
   * @param url any text
   * @param rules what the release makes of hosts
   */
  public static boolean isUrl(String url, HostRules rules) {
    return WhatwgUrl.parse(url, rules) != null;
  }

  /**
   * {@return the path that the path of a URL stands for, once decoded}
   *
   * @param pathname the path of a URL as it was parsed, percent signs and all
   */
  public static Result decode(String pathname) {
    byte[] path = Utf8.bytes(pathname);
    boolean malformed = false;
    for (int i = 0; i < path.length; i++) {
      if (path[i] == '%') {
        int value = PercentCoding.valueAt(path, i);
        if (value == '/') {
          return new Failed(
              "ERR_INVALID_FILE_URL_PATH", "File URL path must not include encoded / characters");
        }
        malformed |= value < 0;
      }
    }
    byte[] decoded = PercentCoding.decode(path);
    if (malformed || !Arrays.equals(Utf8.bytes(Utf8.text(decoded)), decoded)) {
      return new Failed("URIError", "URI malformed");
    }
    return new Path(decoded);
  }
}
