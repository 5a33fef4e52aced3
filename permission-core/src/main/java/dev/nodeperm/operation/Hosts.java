package dev.nodeperm.operation;

import java.util.Locale;
import java.util.regex.Pattern;

/** What network functions make of their arguments. */
final class Hosts {
  private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern V4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
  private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
  private static final Pattern PORT = Pattern.compile("\\s*\\d{1,5}\\s*");

  private Hosts() {}

  /** Whether a host needs no look-up: an IPv4 or IPv6 address, one with a zone included. */
  static boolean isAddress(String host) {
    return V4.matcher(host).matches() || isV6(host);
  }

  /** Whether a string is taken for a number of a port, and not for the path of a socket. */
  static boolean isPort(String text) {
    return PORT.matcher(text).matches();
  }

  private static boolean isV6(String host) {
    int zone = host.indexOf('%');
    String text = zone > 0 ? host.substring(0, zone) : host;
    int gap = text.indexOf("::");
    if (text.length() > 45 || (gap >= 0 && text.indexOf("::", gap + 1) >= 0)) {
      return false;
    }
    if (gap < 0) {
      return groups(text, true) == 8;
    }
    int before = gap == 0 ? 0 : groups(text.substring(0, gap), false);
    String rest = text.substring(gap + 2);
    int after = rest.isEmpty() ? 0 : groups(rest, true);
    return before >= 0 && after >= 0 && before + after < 8;
  }

  /** How many groups of 16 bits a text has; -1000 if it is none. */
  private static int groups(String text, boolean atEnd) {
    String[] parts = text.split(":", -1);
    int count = 0;
    for (int i = 0; i < parts.length; i++) {
      if (atEnd && i == parts.length - 1 && V4.matcher(parts[i]).matches()) {
        count += 2;
      } else if (GROUP.matcher(parts[i]).matches()) {
        count++;
      } else {
        return -1000;
      }
    }
    return count;
  }

  /** The host that a URL, or the options of a request, are for. */
  static String of(JsValue target) {
    if (target instanceof JsValue.Text text) {
      return host(text.value());
    } else if (target instanceof JsValue.Url url) {
      return host(url.href());
    }
    for (String name : new String[] {"hostname", "host"}) {
      if (target.property(name) instanceof JsValue.Text text && !text.value().isEmpty()) {
        return text.value();
      }
    }
    return "localhost";
  }

  private static String host(String url) {
    int start = url.indexOf("//");
    if (start < 0) {
      return "localhost";
    }
    start += 2;
    int end = start;
    while (end < url.length() && "/\\?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String authority = url.substring(start, end);
    authority = authority.substring(authority.lastIndexOf('@') + 1);
    if (authority.startsWith("[") && authority.indexOf(']') > 0) {
      return authority.substring(1, authority.indexOf(']')).toLowerCase(Locale.ROOT);
    }
    int port = authority.indexOf(':');
    return (port < 0 ? authority : authority.substring(0, port)).toLowerCase(Locale.ROOT);
  }
}
