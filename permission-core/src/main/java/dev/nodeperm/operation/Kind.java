package dev.nodeperm.operation;

import dev.nodeperm.path.FileUrl;
import java.util.Locale;

/** What a function may take as an argument; the fixed vocabulary of {@code takes}. */
enum Kind {
  /** Undefined: left out. */
  UNDEFINED,
  /** Null. */
  NULL,
  /** A number. */
  NUMBER,
  /** A whole number above zero. */
  COUNT,
  /** A whole number from 0 to 65535. */
  PORT,
  /** A boolean. */
  BOOLEAN,
  /** A string that is neither empty nor has a NUL in it. */
  TEXT,
  /** An empty string. */
  EMPTY,
  /** A string with a NUL in it. */
  NUL,
  /** A Buffer. */
  BUFFER,
  /** A URL. */
  URL,
  /** A URL of a file. */
  FILE,
  /** An array. */
  LIST,
  /** Another object. */
  OBJECT;

  /** Whether a value is of this kind. */
  boolean isOf(JsValue value) {
    return switch (this) {
      case UNDEFINED -> value instanceof JsValue.Undefined;
      case NULL -> value instanceof JsValue.Null;
      case NUMBER -> value instanceof JsValue.Num;
      case COUNT ->
          value instanceof JsValue.Num number
              && number.value() > 0
              && number.value() == Math.rint(number.value());
      case PORT ->
          value instanceof JsValue.Num number
              && number.value() >= 0
              && number.value() <= 65535
              && number.value() == Math.rint(number.value());
      case BOOLEAN -> value instanceof JsValue.Bool;
      case TEXT ->
          value instanceof JsValue.Text text
              && !text.value().isEmpty()
              && text.value().indexOf('\0') < 0;
      case EMPTY -> value instanceof JsValue.Text text && text.value().isEmpty();
      case NUL -> value instanceof JsValue.Text text && text.value().indexOf('\0') >= 0;
      case BUFFER -> value instanceof JsValue.Buffer;
      case URL -> value instanceof JsValue.Url;
      case FILE ->
          value instanceof JsValue.Url url && FileUrl.toPath(url.href()) instanceof FileUrl.Path;
      case LIST -> value instanceof JsValue.Items;
      case OBJECT -> value instanceof JsValue.Fields;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
