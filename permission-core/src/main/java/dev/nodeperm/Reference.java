package dev.nodeperm;

import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.util.Set;

/** The second argument of {@code has} and {@code drop}, by what the runtime makes of it. Immutable. */
sealed interface Reference {
  /** The argument is not there, or undefined. */
  record Absent() implements Reference {}

  /** The argument is null. */
  record Null() implements Reference {}

  /** A string, as bytes. */
  record Text(byte[] bytes) implements Reference {}

  /** A Buffer. */
  record Buffer(byte[] bytes) implements Reference {}

  /** A URL. */
  record Url(String href) implements Reference {}

  /** The argument that is not there. */
  Reference ABSENT = new Absent();

  /** The argument null. */
  Reference NULL = new Null();

  static Reference of(String text) {
    return new Text(Utf8.bytes(text));
  }

  /**
   * Refuses what a release does not take.
   *
   * @throws RuntimeErrorException as the release does
   */
  default void check(Set<Behavior> behaviors) {
    if (this instanceof Buffer && !behaviors.contains(Behavior.BUFFER_REFERENCE)) {
      throw RuntimeErrorException.invalidArgument("reference", "an instance of Buffer");
    }
    if (this instanceof Url && !behaviors.contains(Behavior.URL_REFERENCE)) {
      throw RuntimeErrorException.invalidArgument("reference", "an instance of URL");
    }
  }

  /** Whether it is nothing at all: an empty string or Buffer, or null where that counts as empty. */
  default boolean isEmpty(Set<Behavior> behaviors) {
    if (this instanceof Text text) {
      return text.bytes.length == 0;
    }
    if (this instanceof Buffer buffer) {
      return buffer.bytes.length == 0;
    }
    return this instanceof Null && behaviors.contains(Behavior.NULL_REFERENCE_IS_EMPTY);
  }

  /** What a person would read. */
  default String display() {
    if (this instanceof Text text) {
      return Utf8.text(text.bytes);
    }
    if (this instanceof Buffer buffer) {
      return Utf8.text(buffer.bytes);
    }
    if (this instanceof Url url) {
      return url.href;
    }
    return this instanceof Null ? "null" : "";
  }
}
