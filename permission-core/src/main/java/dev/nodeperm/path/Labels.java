package dev.nodeperm.path;

/** What a label of a host's name must be like beyond the characters that it may have. */
final class Labels {
  private Labels() {}

  /** Whether a mapped and composed label is one; the empty label is. */
  static boolean isValid(String label, HostRules rules) {
    return label.isEmpty()
        || !isMark(label.codePointAt(0)) && joinersFit(label) && directionsFit(label, rules);
  }

  private static boolean isMark(int c) {
    if (NewerCharacters.contains(c)) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** A joiner has to stand behind a virama. Between letters that join, only one kind may stand. */
  private static boolean joinersFit(String label) {
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if ((c == '\u200c' || c == '\u200d') && !(i > 0 && isVirama(label.codePointBefore(i)))) {
        return c == '\u200c' && joins(label.substring(0, i)) && joins(label.substring(i + 1));
      }
    }
    return true;
  }

  /** Arabic and its like, in which letters join. */
  private static boolean joins(String part) {
    return part.codePoints().anyMatch(c -> is(c, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC));
  }

  private static boolean isVirama(int c) {
    String name = isMark(c) ? Character.getName(c) : null;
    return name != null && (name.contains("VIRAMA") || name.endsWith("HALANT"));
  }

  /** The rule of RFC 5893 for a label with a letter that is written from right to left. */
  private static boolean directionsFit(String label, HostRules rules) {
    int[] codes = label.codePoints().toArray();
    boolean any = false;
    for (int c : codes) {
      any |= isRightOrNumber(c);
    }
    if (!any) {
      return true;
    }
    int last = codes.length - 1;
    while (last > 0 && is(codes[last], Character.DIRECTIONALITY_NONSPACING_MARK)) {
      last--;
    }
    if (is(codes[0], Character.DIRECTIONALITY_LEFT_TO_RIGHT)) {
      return rules.takesMixedDirections() && turnsAtEnd(codes, last);
    }
    return (rules.takesMixedDirections() || isRightToLeft(codes[0])) && fitsRight(codes, last);
  }

  /** Whether nothing in front of the last letter or digit is written from right to left. */
  private static boolean turnsAtEnd(int[] codes, int last) {
    for (int i = 0; i < last; i++) {
      if (isRightOrNumber(codes[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean fitsRight(int[] codes, int last) {
    boolean european = false;
    boolean arabic = false;
    for (int c : codes) {
      european |= is(c, Character.DIRECTIONALITY_EUROPEAN_NUMBER);
      arabic |= is(c, Character.DIRECTIONALITY_ARABIC_NUMBER);
      if (!isRightOrNumber(c) && !isNeutral(c)) {
        return false;
      }
    }
    int end = codes[last];
    boolean ends = isRightOrNumber(end) || is(end, Character.DIRECTIONALITY_EUROPEAN_NUMBER);
    return ends && !(european && arabic);
  }

  private static boolean isRightOrNumber(int c) {
    return isRightToLeft(c) || is(c, Character.DIRECTIONALITY_ARABIC_NUMBER);
  }

  private static boolean isRightToLeft(int c) {
    return is(c, Character.DIRECTIONALITY_RIGHT_TO_LEFT)
        || is(c, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  private static boolean isNeutral(int c) {
    return is(c, Character.DIRECTIONALITY_EUROPEAN_NUMBER)
        || is(c, Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR)
        || is(c, Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR)
        || is(c, Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR)
        || is(c, Character.DIRECTIONALITY_OTHER_NEUTRALS)
        || is(c, Character.DIRECTIONALITY_BOUNDARY_NEUTRAL)
        || is(c, Character.DIRECTIONALITY_NONSPACING_MARK);
  }

  private static boolean is(int c, byte direction) {
    return Character.getDirectionality(c) == direction && !NewerCharacters.contains(c);
  }
}
