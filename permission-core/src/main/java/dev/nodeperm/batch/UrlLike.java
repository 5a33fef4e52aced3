package dev.nodeperm.batch;

import dev.nodeperm.Reference;
import dev.nodeperm.RuntimeErrorException;
import dev.nodeperm.path.FileUrl;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects that the releases take for URLs although they are none: those with {@code href} and
 * {@code protocol} and without {@code auth} and {@code path}.
 */
final class UrlLike {
  private static final String OF_NO_FILE = "about:blank";
  private static final String ELSEWHERE = "file://elsewhere/";

  /** What reaches the model without having become a text counts as nothing. */
  private static final Reference NO_TEXT = Reference.NULL;

  private UrlLike() {}

  static boolean isUrl(NodeRelease release, @Nullable Object value) {
    return release.has(Behavior.URL_REFERENCE)
        && value instanceof Map<?, ?> object
        && JsValues.isTruthy(object.get("href"))
        && JsValues.isTruthy(object.get("protocol"))
        && !object.containsKey("auth")
        && !object.containsKey("path");
  }

  /**
   * The reference that leads to the same answer as the object.
   *
   * @throws RuntimeErrorException as the releases do, for scopes with paths; others take any URL
   */
  static Reference reference(@Nullable Object scope, Map<?, ?> object) {
    boolean paths = String.valueOf(scope).startsWith("fs");
    if (!paths && !(object.get("href") instanceof String)) {
      return NO_TEXT;
    }
    boolean local = "file:".equals(object.get("protocol")) && "".equals(object.get("hostname"));
    if (!paths || !local) {
      return new Reference.Url("file:".equals(object.get("protocol")) ? ELSEWHERE : OF_NO_FILE);
    }
    Object pathname = object.get("pathname");
    if (pathname == null) {
      String missing = object.containsKey("pathname") ? "null" : "undefined";
      throw new RuntimeErrorException(
          "TypeError", "Cannot read properties of " + missing + " (reading 'length')");
    }
    String text = JsValues.string(pathname);
    if (!(pathname instanceof String) && text.indexOf('%') < 0) {
      return NO_TEXT;
    }
    FileUrl.Result path = FileUrl.decode(text);
    if (path instanceof FileUrl.Failed failed) {
      throw new RuntimeErrorException(failed.code(), failed.message());
    }
    return new Reference.Buffer(((FileUrl.Path) path).bytes());
  }
}
