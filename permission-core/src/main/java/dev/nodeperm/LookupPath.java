package dev.nodeperm;

import dev.nodeperm.path.FileUrl;
import dev.nodeperm.path.Nul;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From a reference to the path that a release looks up for it. */
final class LookupPath {
  private static final byte[] NULL_NAME = Utf8.bytes("null");

  private LookupPath() {}

  /**
   * The path that is looked up.
   *
   * @param directory the current directory
   * @return the path, or null where the release does not look any up: only a grant of everything
   *     counts then
   * @throws RuntimeErrorException if the reference is a URL that is no file's
   */
  static byte @Nullable [] of(Set<Behavior> behaviors, byte[] directory, Reference reference) {
    if (reference instanceof Reference.Absent) {
      return behaviors.contains(Behavior.MISSING_REFERENCE_IS_CURRENT_DIRECTORY) ? directory : null;
    } else if (reference instanceof Reference.Null) {
      return behaviors.contains(Behavior.NULL_REFERENCE_IS_A_NAME)
          ? ofBytes(behaviors, directory, NULL_NAME)
          : null;
    } else if (reference instanceof Reference.Text text) {
      boolean kept = behaviors.contains(Behavior.UNPAIRED_SURROGATE_KEPT);
      byte[] bytes = kept ? Utf8.bytesKeepingSurrogates(text.text()) : Utf8.bytes(text.text());
      return ofBytes(behaviors, directory, bytes);
    } else if (reference instanceof Reference.Buffer buffer) {
      boolean text = behaviors.contains(Behavior.BUFFER_READ_AS_TEXT);
      return ofBytes(behaviors, directory, text ? Utf8.repaired(buffer.bytes()) : buffer.bytes());
    }
    return ofBytes(behaviors, directory, fromUrl(((Reference.Url) reference).href()));
  }

  private static byte @Nullable [] ofBytes(Set<Behavior> behaviors, byte[] directory, byte[] path) {
    if (behaviors.contains(Behavior.REFERENCE_RESOLVED_BEFORE_NUL)) {
      boolean verbatim =
          behaviors.contains(Behavior.ABSOLUTE_REFERENCE_VERBATIM)
              && PathRules.POSIX.isAbsolute(path);
      byte[] cut = Nul.cut(verbatim ? path : resolve(behaviors, directory, path));
      return behaviors.contains(Behavior.REFERENCE_RESOLVED_TWICE)
          ? resolve(behaviors, directory, cut)
          : cut;
    }
    byte[] read = behaviors.contains(Behavior.REFERENCE_ENDS_AT_NUL) ? Nul.cut(path) : path;
    if (read.length == 0 && !behaviors.contains(Behavior.EMPTY_REFERENCE_IS_CURRENT_DIRECTORY)) {
      return null;
    }
    return resolve(behaviors, directory, read);
  }

  /** Resolves a path against the current directory as the release does. */
  static byte[] resolve(Set<Behavior> behaviors, byte[] directory, byte[] path) {
    return behaviors.contains(Behavior.TRAILING_SEPARATOR_KEPT)
        ? PathRules.POSIX.resolveKeepingTrailingSeparator(directory, path)
        : PathRules.POSIX.resolve(directory, path);
  }

  /** The path of a file's URL. */
  static byte[] fromUrl(String href) {
    FileUrl.Result result = FileUrl.toPath(href);
    if (result instanceof FileUrl.Failed failed) {
      throw new RuntimeErrorException(failed.code(), failed.message());
    }
    return ((FileUrl.Path) result).bytes();
  }
}
