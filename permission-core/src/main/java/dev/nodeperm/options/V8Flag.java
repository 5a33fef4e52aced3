package dev.nodeperm.options;

/**
 * A flag of the JavaScript engine, which it reads itself. Immutable.
 *
 * @param name its name without dashes in front
 * @param type the engine's word for its type, as its messages print it
 */
record V8Flag(String name, String type) {
  /** Whether it takes no value. */
  boolean isSwitch() {
    return type.equals("bool") || type.equals("maybe_bool");
  }

  /** Whether the engine can read a value, the whole of it, as this type. */
  boolean takes(String value) {
    return switch (type) {
      case "string" -> true;
      case "float" -> CNumbers.isFloat(value);
      default -> CNumbers.isInteger(value);
    };
  }
}
