package dev.nodeperm.options;

import static dev.nodeperm.release.Behavior.HOST_PORT_MESSAGE_BLANK;
import static dev.nodeperm.release.Behavior.HOST_PORT_STRICT;

import dev.nodeperm.release.NodeRelease;
import java.math.BigInteger;

/** The host and port of {@code --inspect-port} and the like. */
final class HostPort {
  private static final String REFUSED = "must be 0 or in range 1024 to 65535.";

  private static final BigInteger LOWEST = BigInteger.valueOf(1024);
  private static final BigInteger HIGHEST = BigInteger.valueOf(65535);

  private HostPort() {}

  /** What a release prints for a port out of range. */
  static String refusal(NodeRelease release) {
    return release.has(HOST_PORT_MESSAGE_BLANK) ? " " + REFUSED : REFUSED;
  }

  /** Whether a release takes the text: a host, a port, or both with a colon between. */
  static boolean isValid(NodeRelease release, String text) {
    String unbracketed = unbracketed(text);
    if (unbracketed.length() < text.length()) {
      return true; // A host of the newer internet protocol without a port.
    }
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      // All digits are a port; anything else is a host.
      return !text.chars().allMatch(c -> c >= '0' && c <= '9') || isPort(release, text);
    }
    return isPort(release, text.substring(colon + 1));
  }

  private static String unbracketed(String text) {
    boolean bracketed =
        text.length() >= 2 && text.charAt(0) == '[' && text.charAt(text.length() - 1) == ']';
    return bracketed ? text.substring(1, text.length() - 1) : text;
  }

  private static boolean isPort(NodeRelease release, String text) {
    if (release.has(HOST_PORT_STRICT)) {
      return CNumbers.isInteger(text) && inRange(CNumbers.unsigned(text));
    }
    int end = 0;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return inRange(CNumbers.unsigned(text.substring(0, end)));
  }

  private static boolean inRange(BigInteger port) {
    return port.signum() == 0 || (port.compareTo(LOWEST) >= 0 && port.compareTo(HIGHEST) <= 0);
  }
}
