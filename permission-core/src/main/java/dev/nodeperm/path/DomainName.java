package dev.nodeperm.path;

import java.text.Normalizer;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Names of hosts that are more than ASCII, as URLs read them: Unicode's technical standard 46, not
 * transitional, with the checks of joiners and of directions.
 *
 * <p>The platform's {@link java.net.IDN} follows the standard of 2003. What a character is, is
 * asked of the platform's own Unicode, but for those that are newer than Unicode 13.
 */
final class DomainName {
  private static final String PREFIX = "xn--";

  /** Characters without a look of their own that are left out. */
  private static final String LEFT_OUT =
      "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u180f\u200b\u2060\u2061\u2062\u2063\u2064"
          + "\u206a\u206b\u206c\u206d\u206e\u206f\u3164\ufeff\uffa0";

  /** Signs that are refused although their category is not. */
  private static final String REFUSED = "\ufffc\ufffd";

  private static final String FULL_STOPS = "\u3002\uff0e\uff61";

  private DomainName() {}

  /**
   * The name in lower case and mapped, or null if it is none. Labels beyond ASCII stay in Unicode:
   * no URL with one of these names a file of this host. What looks encoded is looked into only
   * where some label of the host is not in ASCII.
   */
  static @Nullable String read(String host, HostRules rules) {
    if (isAscii(host) && !(rules.looksIntoAscii() && mayBeEncoded(host))) {
      return host.toLowerCase(Locale.ROOT);
    }
    String mapped = map(host, rules);
    if (mapped == null) {
      return null;
    }
    StringJoiner name = new StringJoiner(".");
    for (String label : mapped.split("\\.", -1)) {
      if (label.startsWith(PREFIX) ? !isEncoded(label, rules) : !Labels.isValid(label, rules)) {
        return null;
      }
      name.add(label);
    }
    return name.toString();
  }

  private static boolean isEncoded(String label, HostRules rules) {
    String decoded = Punycode.decode(label.substring(PREFIX.length()));
    return decoded != null
        && !decoded.isEmpty()
        && !(rules.refusesNested() && label.startsWith(PREFIX, PREFIX.length()))
        && (rules.takesEncodedAscii() || !isAscii(decoded))
        && decoded.equals(map(decoded, rules))
        && Labels.isValid(decoded, rules);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  /** Whether a label of a host in ASCII begins as an encoded one. */
  private static boolean mayBeEncoded(String host) {
    return host.toLowerCase(Locale.ROOT).contains(PREFIX);
  }

  private static @Nullable String map(String text, HostRules rules) {
    StringBuilder mapped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      String one = rules.refuses(c) ? null : map(c, rules.unicode());
      if (one == null) {
        return null;
      }
      mapped.append(one);
      i += Character.charCount(c);
    }
    return Normalizer.normalize(mapped, Normalizer.Form.NFC);
  }

  private static @Nullable String map(int c, HostUnicode unicode) {
    if (c < 0x80) {
      return String.valueOf((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
    } else if (FULL_STOPS.indexOf(c) >= 0) {
      return ".";
    } else if (isLeftOut(c)) {
      return "";
    } else if (c == 0xdf || c == 0x131 || c == 0x3c2 || c == 0x200c || c == 0x200d) {
      return Character.toString(c);
    } else if (NewerCharacters.contains(c)) {
      return NewerCharacters.areTaken(c, unicode) ? Character.toString(c) : null;
    } else if (isRefused(c)) {
      return null;
    }
    String composed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String mapped = Normalizer.normalize(folded, Normalizer.Form.NFKC);
    return mapped.indexOf('.') >= 0 || mapped.indexOf('\u3002') >= 0 ? null : mapped;
  }

  private static boolean isLeftOut(int c) {
    return LEFT_OUT.indexOf(c) >= 0
        || c >= 0xfe00 && c <= 0xfe0f
        || c >= 0x1bca0 && c <= 0x1bca3
        || c >= 0x1d173 && c <= 0x1d17a
        || c >= 0xe0100 && c <= 0xe01ef;
  }

  private static boolean isRefused(int c) {
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> REFUSED.indexOf(c) >= 0 || c >= 0x2ff0 && c <= 0x2fff;
    };
  }
}
