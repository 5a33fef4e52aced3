package dev.nodeperm.options;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

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

  /**
   * The bounds that a value is outside of, as the engine prints them, or null. It reads 64 bits
   * with a sign whatever the type, and objects before it looks at what stands behind the number.
   */
  @Nullable String boundsLeftBy(String value) {
    BigInteger number = CNumbers.leading(value);
    return switch (type) {
      case "uint" -> number.signum() < 0 || number.bitLength() > 32 ? "[0-4294967295]" : null;
      case "size_t", "uint64" ->
          number.signum() < 0 || number.bitLength() > 63 ? "[0-18446744073709551615]" : null;
      default -> null;
    };
  }
}
