package dev.nodeperm.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An argument as a program passes it. Immutable, as long as the arrays in it are left alone.
 *
 * <p>Functions, streams and other values that no check looks at can be passed as true or left out.
 *
 * <pre>{@code
 * JsValue options = new JsValue.Fields(Map.of("recursive", JsValue.of(true), "mode", JsValue.of(0700)));
 * Launch launch = NodeLaunch.on("26.10.0").args("--permission", "-e", "0").start();
 * if (launch instanceof Launch.Started process) {
 *   Simulation made = Simulator.of(process).simulate("fs.mkdirSync", JsValue.of("/app/a/b"), options);
 *   System.out.println(made.seen().orElseThrow().permission()); // FileSystemWrite
 * }
 * }</pre>
 */
public sealed interface JsValue {
  /** Undefined: an argument or property that is not there. */
  record Undefined() implements JsValue {}

  /** Null. */
  record Null() implements JsValue {}

  /**
   * A boolean.
   *
   * @param value which of the two
   */
  record Bool(boolean value) implements JsValue {}

  /**
   * A number: a file descriptor, flags, a mode, a port.
   *
   * @param value any double, NaN and -0 too
   */
  record Num(double value) implements JsValue {}

  /**
   * A string.
   *
   * @param value its UTF-16 units, surrogates without a partner too
   */
  record Text(String value) implements JsValue {}

  /**
   * A Buffer.
   *
   * @param bytes its content; neither copied nor to be changed
   */
  record Buffer(byte[] bytes) implements JsValue {}

  /**
   * A URL, absolute.
   *
   * @param href the text that it is made from
   */
  record Url(String href) implements JsValue {}

  /**
   * An array.
   *
   * @param values its elements, without holes
   */
  record Items(List<JsValue> values) implements JsValue {
    /**
     * Copies the list.
     *
     * @param values its elements, without holes
     */
    public Items {
      values = List.copyOf(values);
    }
  }

  /**
   * An object with properties.
   *
   * @param values its own enumerable properties by name, in their order
   */
  record Fields(Map<String, JsValue> values) implements JsValue {
    /**
     * Copies the map, in its order.
     *
     * @param values its own enumerable properties by name, in their order
     */
    public Fields {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** {@return undefined} */
  static JsValue undefined() {
    return new Undefined();
  }

  /** {@return null} */
  static JsValue nothing() {
    return new Null();
  }

  /**
   * {@return a string}
   *
   * @param text any string
   */
  static JsValue of(String text) {
    return new Text(text);
  }

  /**
   * {@return a number}
   *
   * @param number any double
   */
  static JsValue of(double number) {
    return new Num(number);
  }

  /**
   * {@return a boolean}
   *
   * @param value true or false
   */
  static JsValue of(boolean value) {
    return new Bool(value);
  }

  /**
   * {@return an object with one property}
   *
   * @param name its name, not empty
   * @param value what the property holds
   */
  static JsValue object(String name, JsValue value) {
    return new Fields(Map.of(name, value));
  }

  /** {@return whether it counts as true} */
  default boolean isTruthy() {
    if (this instanceof Bool bool) {
      return bool.value();
    } else if (this instanceof Num number) {
      return number.value() != 0 && !Double.isNaN(number.value());
    } else if (this instanceof Text text) {
      return !text.value().isEmpty();
    }
    return !isNothing();
  }

  /** {@return whether it is undefined or null} */
  default boolean isNothing() {
    return this instanceof Undefined || this instanceof Null;
  }

  /**
   * {@return a property; undefined for a value that has none of that name}
   *
   * @param name its name, not empty
   */
  default JsValue property(String name) {
    if (this instanceof Items items && name.equals("0") && !items.values().isEmpty()) {
      return items.values().get(0);
    }
    @Nullable JsValue value = this instanceof Fields fields ? fields.values().get(name) : null;
    return value == null ? undefined() : value;
  }
}
