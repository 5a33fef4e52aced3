package dev.nodeperm.path;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Hosts that are numbers: any host whose last label is one must be an IPv4 address. */
final class Ipv4 {
  private static final BigInteger PARTS = BigInteger.valueOf(256);

  private Ipv4() {}

  static boolean endsInNumber(String host) {
    String trimmed = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String last = trimmed.substring(trimmed.lastIndexOf('.') + 1);
    return !last.isEmpty()
        && (last.chars().allMatch(c -> c >= '0' && c <= '9') || last.matches("0[xX][0-9a-fA-F]*"));
  }

  /** The address in dotted form, or null if it is none. */
  static @Nullable String parse(String host) {
    String trimmed = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String[] parts = trimmed.split("\\.", -1);
    if (parts.length > 4) {
      return null;
    }
    BigInteger address = BigInteger.ZERO;
    for (int i = 0; i < parts.length; i++) {
      BigInteger number = number(parts[i]);
      boolean last = i == parts.length - 1;
      int room = last ? 5 - parts.length : 1;
      if (number == null || number.compareTo(PARTS.pow(room)) >= 0) {
        return null;
      }
      address = address.multiply(PARTS.pow(room)).add(number);
    }
    long value = address.longValueExact();
    return (value >> 24)
        + "."
        + (value >> 16 & 255)
        + "."
        + (value >> 8 & 255)
        + "."
        + (value & 255);
  }

  private static @Nullable BigInteger number(String part) {
    // No address needs more digits than leading zeros allow; longer parts would only cost time.
    if (part.isEmpty() || part.length() > 1000) {
      return null;
    }
    try {
      if (part.matches("0[xX].*")) {
        return part.length() == 2 ? BigInteger.ZERO : new BigInteger(part.substring(2), 16);
      }
      return new BigInteger(part, part.length() > 1 && part.startsWith("0") ? 8 : 10);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
