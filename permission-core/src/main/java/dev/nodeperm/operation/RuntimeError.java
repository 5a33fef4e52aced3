package dev.nodeperm.operation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error object as the program sees it. Immutable.
 *
 * @param name its {@code name}: {@code Error} or {@code TypeError}; empty for a string
 * @param code its {@code code}, null if it has none
 * @param message its {@code message}
 * @param permission its {@code permission}, such as {@code FileSystemRead}; null if it has none
 * @param resource its {@code resource}; null if it has none
 * @param keys the names of its own properties in order, as {@code Reflect.ownKeys} says
 * @param shape the kind of object
 */
public record RuntimeError(
    String name,
    @Nullable String code,
    String message,
    @Nullable String permission,
    @Nullable String resource,
    List<String> keys,
    Shape shape) {
  /**
   * Copies the list.
   *
   * @param name its {@code name}: {@code Error} or {@code TypeError}; empty for a string
   * @param code its {@code code}, null if it has none
   * @param message its {@code message}
   * @param permission its {@code permission}, such as {@code FileSystemRead}; null if it has none
   * @param resource its {@code resource}; null if it has none
   * @param keys the names of its own properties in order, as {@code Reflect.ownKeys} says
   * @param shape the kind of object
   */
  public RuntimeError {
    keys = List.copyOf(keys);
  }

  /** The same error with one more property of its own, the last. */
  RuntimeError with(String key) {
    List<String> more = new ArrayList<>(keys);
    more.add(key);
    return withKeys(more);
  }

  /** The same error with these properties of its own. */
  RuntimeError withKeys(List<String> own) {
    return new RuntimeError(name, code, message, permission, resource, own, shape);
  }

  /** What {@code String(error)} gives. */
  @Override
  public String toString() {
    if (shape == Shape.TEXT || message.isEmpty()) {
      return shape == Shape.TEXT ? message : name;
    }
    boolean coded = shape == Shape.JS && code != null;
    return name + (coded ? " [" + code + "]" : "") + ": " + message;
  }
}
