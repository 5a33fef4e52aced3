package dev.nodeperm.path;

/**
 * What a release's reading of URLs makes of hosts. All that hangs on it is whether a text is a URL
 * at all: no host beyond ASCII is this one.
 *
 * @param looksIntoAscii an encoded label is decoded and checked in a host in ASCII too
 * @param takesMixedDirections a label may begin with a sign or a digit before letters from right to
 *     left, and with letters from left to right if one of the others ends it
 * @param refusesNested what stands behind the mark of an encoded label may not begin with that mark
 * @param unicode which characters there are; before 16 some old letters and fillers are refused,
 *     and a label may be encoded without need
 */
public record HostRules(
    boolean looksIntoAscii,
    boolean takesMixedDirections,
    boolean refusesNested,
    HostUnicode unicode) {
  /** Those of the newest releases. */
  public static final HostRules LATEST = new HostRules(false, false, false, HostUnicode.V17);

  /** What was left out by later Unicode only. */
  private static final String REFUSED =
      "\u115f\u1160\u17b4\u17b5\u1806\u180e\u2061\u2062\u2063\u206a\u206b\u206c\u206d\u206e\u206f\u3164\uffa0"
          + "\u04c0\u2132\u2183";

  boolean takesEncodedAscii() {
    return isOld();
  }

  private boolean isOld() {
    return unicode.compareTo(HostUnicode.V16) < 0;
  }

  boolean refuses(int c) {
    return isOld()
        && (REFUSED.indexOf(c) >= 0
            || c >= 0x10a0 && c <= 0x10c5
            || c >= 0x1d173 && c <= 0x1d17a
            || c == 0x2f868
            || c == 0x2f874
            || c == 0x2f91f
            || c == 0x2f95f
            || c == 0x2f9bf);
  }
}
