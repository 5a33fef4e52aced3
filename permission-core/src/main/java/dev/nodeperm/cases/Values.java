package dev.nodeperm.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of one kind, with a complaint where another is found. */
final class Values {
  private Values() {}

  static Json.Fields fields(Json value, String what) {
    if (value instanceof Json.Fields fields) {
      return fields;
    }
    throw new CaseFileException(value.place(), what + " is an object");
  }

  static List<Json> items(Json value, String what) {
    if (value instanceof Json.Items items) {
      return items.values();
    }
    throw new CaseFileException(value.place(), what + " is an array");
  }

  static String text(Json value, String what) {
    if (value instanceof Json.Text text) {
      if (text.value().indexOf('\0') >= 0) {
        throw new CaseFileException(value.place(), what + " has a NUL in it");
      }
      return text.value();
    }
    throw new CaseFileException(value.place(), what + " is a string");
  }

  static @Nullable String optionalText(Json.Fields fields, String name) {
    Json value = fields.get(name);
    return value == null ? null : text(value, "\"" + name + "\"");
  }

  static List<String> texts(Json value, String what) {
    return items(value, what).stream().map(item -> text(item, "an item of " + what)).toList();
  }

  static Json required(Json.Fields fields, String name) {
    Json value = fields.get(name);
    if (value == null) {
      throw new CaseFileException(fields.place(), "\"" + name + "\" is missing");
    }
    return value;
  }
}
