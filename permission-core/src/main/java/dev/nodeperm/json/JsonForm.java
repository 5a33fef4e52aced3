package dev.nodeperm.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of one kind, with a complaint where another is found. */
public final class JsonForm {
  private JsonForm() {}

  /**
   * {@return the fields of an object}
   *
   * @param value what stands there
   * @param what what it is, for the complaint
   * @throws JsonException if it is of another kind
   */
  public static Json.Fields fields(Json value, String what) {
    if (value instanceof Json.Fields fields) {
      return fields;
    }
    throw new JsonException(value.place(), what + " is an object");
  }

  /**
   * {@return the items of an array}
   *
   * @param value what stands there
   * @param what what it is, for the complaint
   * @throws JsonException if it is of another kind
   */
  public static List<Json> items(Json value, String what) {
    if (value instanceof Json.Items items) {
      return items.values();
    }
    throw new JsonException(value.place(), what + " is an array");
  }

  /**
   * {@return a string}
   *
   * @param value what stands there
   * @param what what it is, for the complaint
   * @throws JsonException if it is of another kind, or has a NUL in it
   */
  public static String text(Json value, String what) {
    if (value instanceof Json.Text text) {
      if (text.value().indexOf('\0') >= 0) {
        throw new JsonException(value.place(), what + " has a NUL in it");
      }
      return text.value();
    }
    throw new JsonException(value.place(), what + " is a string");
  }

  /**
   * {@return a string, or null if there is no such field}
   *
   * @param fields the object
   * @param name the name of the field
   * @throws JsonException if it is of another kind, or has a NUL in it
   */
  public static @Nullable String optionalText(Json.Fields fields, String name) {
    Json value = fields.get(name);
    return value == null ? null : text(value, "\"" + name + "\"");
  }

  /**
   * {@return an array of strings}
   *
   * @param value what stands there
   * @param what what it is, for the complaint
   * @throws JsonException if it is of another kind, or a string has a NUL in it
   */
  public static List<String> texts(Json value, String what) {
    return items(value, what).stream().map(item -> text(item, "an item of " + what)).toList();
  }

  /**
   * {@return the value of a field that has to be there}
   *
   * @param fields the object
   * @param name the name of the field
   * @throws JsonException if it is not
   */
  public static Json required(Json.Fields fields, String name) {
    Json value = fields.get(name);
    if (value == null) {
      throw new JsonException(fields.place(), "\"" + name + "\" is missing");
    }
    return value;
  }
}
