package dev.nodeperm.options;

/** The host and port of {@code --inspect-port} and the like. */
final class HostPort {
  /** What the runtime prints for a port out of range. */
  static final String REFUSED = "must be 0 or in range 1024 to 65535.";

  private static final int LOWEST = 1024;
  private static final int HIGHEST = 65535;

  private HostPort() {}

  /** Whether the release takes the text: a host, a port, or both with a colon between. */
  static boolean isValid(String text) {
    String unbracketed = unbracketed(text);
    if (unbracketed.length() < text.length()) {
      return true; // A host of the newer internet protocol without a port.
    }
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      // All digits are a port; anything else is a host.
      return !text.chars().allMatch(c -> c >= '0' && c <= '9') || isPort(text);
    }
    return isPort(text.substring(colon + 1));
  }

  private static String unbracketed(String text) {
    boolean bracketed = text.length() >= 2 && text.charAt(0) == '[' && text.charAt(text.length() - 1) == ']';
    return bracketed ? text.substring(1, text.length() - 1) : text;
  }

  /** Reads the digits at the start; no digit at all is port 0, and what follows the digits is not looked at. */
  private static boolean isPort(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    long port = CNumbers.signed(text.substring(0, end));
    return port == 0 || (port >= LOWEST && port <= HIGHEST);
  }
}
