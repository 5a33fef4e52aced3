package dev.nodeperm.path;

import org.jspecify.annotations.Nullable;

/** Hosts and ports of URLs: whether the standard takes them. */
final class UrlHost {
  private static final String FORBIDDEN = "\0\t\n\r #/:<>?@[\\]^|";

  private static final int HIGHEST_PORT = 65_535;

  private UrlHost() {}

  /**
   * Whether credentials, a host and a port are well-formed; an empty host is so only where the
   * scheme allows it.
   */
  static boolean isAuthority(String authority, boolean special, HostRules rules) {
    String hostPort = authority.substring(authority.lastIndexOf('@') + 1);
    int colon =
        hostPort.indexOf(':', hostPort.startsWith("[") ? Math.max(0, hostPort.indexOf(']')) : 0);
    String host = colon < 0 ? hostPort : hostPort.substring(0, colon);
    if (colon >= 0 && !isPort(hostPort.substring(colon + 1))) {
      return false;
    }
    if (host.isEmpty()) {
      return !special && hostPort.isEmpty() && authority.isEmpty();
    }
    return special ? parse(host, rules) != null : isOpaque(host);
  }

  private static boolean isPort(String port) {
    int value = 0;
    for (int i = 0; i < port.length(); i++) {
      char c = port.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      value = Math.min(HIGHEST_PORT + 1, value * 10 + (c - '0'));
    }
    return value <= HIGHEST_PORT;
  }

  private static boolean isOpaque(String host) {
    if (host.startsWith("[")) {
      return isIpv6(host);
    }
    return host.chars().noneMatch(c -> FORBIDDEN.indexOf(c) >= 0);
  }

  /** The host of a special scheme's URL in the form that programs see, or null if it is none. */
  static @Nullable String parse(String written, HostRules rules) {
    if (written.startsWith("[")) {
      return isIpv6(written) ? written : null;
    }
    String decoded = Utf8.text(PercentCoding.decode(Utf8.bytes(written)));
    String ascii = DomainName.read(decoded, rules);
    if (ascii == null) {
      return null;
    }
    boolean bad =
        ascii.isEmpty()
            || ascii
                .chars()
                .anyMatch(c -> c <= ' ' || c == '%' || c == 127 || FORBIDDEN.indexOf(c) >= 0);
    return bad ? null : Ipv4.endsInNumber(ascii) ? Ipv4.parse(ascii) : ascii;
  }

  private static boolean isIpv6(String host) {
    if (!host.endsWith("]")) {
      return false;
    }
    String inside = host.substring(1, host.length() - 1);
    String[] halves = inside.split("::", -1);
    if (halves.length > 2) {
      return false;
    }
    int pieces = 0;
    for (int h = 0; h < halves.length; h++) {
      int counted = pieces(halves[h], h == halves.length - 1);
      if (counted < 0 || halves.length == 1 && counted == 0) {
        return false;
      }
      pieces += counted;
    }
    return halves.length == 2 ? pieces <= 7 : pieces == 8;
  }

  private static int pieces(String half, boolean last) {
    if (half.isEmpty()) {
      return 0;
    }
    String[] parts = half.split(":", -1);
    int count = 0;
    for (int i = 0; i < parts.length; i++) {
      if (last && i == parts.length - 1 && parts[i].matches("(\\d{1,3}\\.){3}\\d{1,3}")) {
        count += 2;
      } else if (parts[i].matches("[0-9a-fA-F]{1,4}")) {
        count++;
      } else {
        return -1;
      }
    }
    return count;
  }
}
