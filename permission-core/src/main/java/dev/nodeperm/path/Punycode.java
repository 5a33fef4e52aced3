package dev.nodeperm.path;

import org.jspecify.annotations.Nullable;

/** Labels as RFC 3492 encodes them in ASCII. */
final class Punycode {
  private static final int BASE = 36;
  private static final int LOWEST = 1;
  private static final int HIGHEST = 26;

  /**
   * No label of a name that anybody looks up is longer; decoding takes time that grows with its
   * square.
   */
  private static final int LONGEST = 4096;

  private Punycode() {}

  /** The text, or null if it is encoded badly. */
  static @Nullable String decode(String encoded) {
    int dash = encoded.lastIndexOf('-');
    if (encoded.length() > LONGEST || encoded.chars().anyMatch(c -> c >= 0x80)) {
      return null;
    }
    StringBuilder out = new StringBuilder(dash > 0 ? encoded.substring(0, dash) : "");
    long code = 0x80;
    long at = 0;
    int bias = 72;
    int count = out.length();
    for (int i = dash > 0 ? dash + 1 : 0; i < encoded.length(); ) {
      long before = at;
      long weight = 1;
      for (int k = BASE; ; k += BASE) {
        int digit = i < encoded.length() ? digit(encoded.charAt(i++)) : -1;
        if (digit < 0) {
          return null;
        }
        at += digit * weight;
        int threshold = Math.max(LOWEST, Math.min(HIGHEST, k - bias));
        if (at > Integer.MAX_VALUE) {
          return null;
        }
        if (digit < threshold) {
          break;
        }
        weight *= BASE - threshold;
        if (weight > Integer.MAX_VALUE) {
          return null;
        }
      }
      count++;
      bias = bias(at - before, count, before == 0);
      code += at / count;
      at %= count;
      if (code > Character.MAX_CODE_POINT || code >= 0xd800 && code <= 0xdfff) {
        return null;
      }
      out.insert(out.offsetByCodePoints(0, (int) at), Character.toChars((int) code));
      at++;
    }
    return out.toString();
  }

  private static int bias(long delta, int count, boolean first) {
    long left = first ? delta / 700 : delta / 2;
    left += left / count;
    int k = 0;
    while (left > (BASE - LOWEST) * HIGHEST / 2) {
      left /= BASE - LOWEST;
      k += BASE;
    }
    return k + (int) ((BASE - LOWEST + 1) * left / (left + 38));
  }

  private static int digit(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    } else if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    return c >= '0' && c <= '9' ? c - '0' + HIGHEST : -1;
  }
}
