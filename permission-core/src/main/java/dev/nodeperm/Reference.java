package dev.nodeperm;

import dev.nodeperm.path.FileUrl;
import dev.nodeperm.path.HostRules;
import dev.nodeperm.release.NodeRelease;

/**
 * The second argument of {@code has} and {@code drop}, by what the runtime makes of it. Immutable,
 * as long as the arrays in it are left alone.
 *
 * <p>Most callers need none of this and pass a {@link String}; it is here for those who ask on a
 * program's behalf.
 */
public sealed interface Reference {
  /** The argument is not there, or undefined. */
  record Absent() implements Reference {}

  /** The argument is null. */
  record Null() implements Reference {}

  /**
   * A string.
   *
   * @param text the string; it may have unpaired surrogates
   */
  record Text(String text) implements Reference {}

  /**
   * A Buffer, taken on 20.18.0 and later 20, 22.7.0 and later 22, 23 and up.
   *
   * @param bytes its content
   */
  record Buffer(byte[] bytes) implements Reference {}

  /**
   * A URL, taken from 26.9.0 on.
   *
   * @param href the URL, absolute
   */
  record Url(String href) implements Reference {}

  /** The argument that is not there. */
  Reference ABSENT = new Absent();

  /** The argument null. */
  Reference NULL = new Null();

  /**
   * {@return a string as a reference}
   *
   * @param text any text; the empty one, too, which releases refuse or not
   */
  static Reference of(String text) {
    return new Text(text);
  }

  /**
   * {@return a URL as a reference, made as a program would make it}
   *
   * @param href as given to {@code new URL}
   * @throws RuntimeErrorException with {@code ERR_INVALID_URL} if it is none on the newest
   *     releases, or not absolute
   */
  static Reference url(String href) {
    return url(href, HostRules.LATEST);
  }

  /**
   * {@return a URL as a reference, made as a program would make it on a release}
   *
   * @param href as given to {@code new URL}
   * @param release the release, which decides what may be the host of a URL
   * @throws RuntimeErrorException with {@code ERR_INVALID_URL} if it is none there, or not absolute
   */
  static Reference url(String href, NodeRelease release) {
    return url(href, UrlRules.of(release::has));
  }

  private static Reference url(String href, HostRules rules) {
    if (!FileUrl.isUrl(href, rules)) {
      throw new RuntimeErrorException("ERR_INVALID_URL", "Invalid URL");
    }
    return new Url(href);
  }
}
