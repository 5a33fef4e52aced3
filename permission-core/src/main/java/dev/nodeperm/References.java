package dev.nodeperm;

import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.util.Set;

/** What the releases make of references before they look anything up. */
final class References {
  private References() {}

  /**
   * Refuses what a release does not take.
   *
   * @param scope the scope's name; a URL has to be that of a file where it begins with {@code fs},
   *     known or not
   * @throws RuntimeErrorException as the release does
   */
  static void check(Set<Behavior> behaviors, String scope, Reference reference) {
    if (reference instanceof Reference.Buffer && !behaviors.contains(Behavior.BUFFER_REFERENCE)) {
      throw RuntimeErrorException.invalidArgument("reference", "an instance of Buffer");
    }
    if (reference instanceof Reference.Url && !behaviors.contains(Behavior.URL_REFERENCE)) {
      throw RuntimeErrorException.invalidArgument("reference", "an instance of URL");
    }
    if (reference instanceof Reference.Url url && scope.startsWith("fs")) {
      LookupPath.fromUrl(url.href());
    }
  }

  /** Whether a release denies a reference because it is empty, whatever is granted. */
  static boolean refused(Set<Behavior> behaviors, Reference reference) {
    return behaviors.contains(Behavior.EMPTY_REFERENCE_DENIED) && isEmpty(behaviors, reference);
  }

  /**
   * Whether it is nothing at all: an empty string or Buffer, or null where that counts as empty.
   */
  static boolean isEmpty(Set<Behavior> behaviors, Reference reference) {
    if (reference instanceof Reference.Text text) {
      return text.text().isEmpty();
    } else if (reference instanceof Reference.Buffer buffer) {
      return buffer.bytes().length == 0;
    }
    return reference instanceof Reference.Null
        && behaviors.contains(Behavior.NULL_REFERENCE_IS_EMPTY);
  }

  /** What a person would read. */
  static String display(Reference reference) {
    if (reference instanceof Reference.Text text) {
      return text.text();
    } else if (reference instanceof Reference.Buffer buffer) {
      return Utf8.text(buffer.bytes());
    } else if (reference instanceof Reference.Url url) {
      return url.href();
    }
    return reference instanceof Reference.Null ? "null" : "";
  }
}
