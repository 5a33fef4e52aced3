package dev.nodeperm.path;

/**
 * How paths are written on a platform and how the runtime resolves them there.
 *
 * <p>All methods are lexical, work on UTF-8 bytes, take linear time and may be called from any
 * thread.
 */
public interface PathRules {
  /** The rules of Linux and macOS. */
  PathRules POSIX = new PosixPathRules();

  /**
   * {@return whether a path stands on its own rather than on the current directory}
   *
   * @param path the path, as a program passes it
   */
  boolean isAbsolute(byte[] path);

  /**
   * Makes a path absolute and removes {@code .}, {@code ..}, doubled and trailing separators, as
   * the runtime's {@code path.resolve} does.
   *
   * @param directory the absolute directory that a relative path starts from
   * @param path any bytes; empty means the directory itself
   * @return the absolute path, without a trailing separator unless it is the root; it may be the
   *     given array
   */
  byte[] resolve(byte[] directory, byte[] path);

  /**
   * {@return as {@link #resolve}, but a separator at the end of {@code path} stays; 23.0.0 alone
   * resolves so}
   *
   * @param directory the absolute directory that a relative path starts from
   * @param path any bytes
   */
  byte[] resolveKeepingTrailingSeparator(byte[] directory, byte[] path);

  /**
   * {@return a path appended to a directory, nothing removed: what the kernel is given for a
   * relative path}
   *
   * @param directory the directory in front, absolute
   * @param path the path, as a program passes it
   */
  byte[] join(byte[] directory, byte[] path);

  /**
   * {@return the path that stands for everything below a directory: the directory's path with a
   * wildcard at its end}
   *
   * @param directory the path of a directory, with or without a slash at its end
   */
  byte[] below(byte[] directory);
}
