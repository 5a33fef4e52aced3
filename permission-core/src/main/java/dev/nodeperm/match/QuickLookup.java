package dev.nodeperm.match;

/**
 * Looks a string up as a program passes it, without allocating.
 *
 * <p>A string gives its low bytes away fast, and nothing more. They are enough in most cases: a separator or a dot always
 * shows in them, and if every grant is ASCII, a path that is let in shows as such. What they say of a character beyond
 * ASCII may be wrong, so whatever lets a path in is checked against the string itself, and where more is needed the
 * string is encoded.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class QuickLookup {
  /** The path is not granted. */
  public static final int DENIED = 0;

  /** The path is granted. */
  public static final int GRANTED = 1;

  /** The release does something with this path that is not done here. */
  public static final int UNDECIDED = -1;

  private final CompiledMatcher matcher;
  private final boolean resolvesAbsolute;
  private final boolean resolvesRelative;
  private final boolean keepsSurrogates;

  /**
   * Makes a look-up.
   *
   * @param matcher what is granted
   * @param resolvesAbsolute whether absolute paths are resolved by the common rules
   * @param resolvesRelative whether relative paths are
   * @param keepsSurrogates whether an unpaired surrogate is encoded as if it were a character, rather than replaced
   */
  public QuickLookup(
      CompiledMatcher matcher, boolean resolvesAbsolute, boolean resolvesRelative, boolean keepsSurrogates) {
    this.matcher = matcher;
    this.resolvesAbsolute = resolvesAbsolute;
    this.resolvesRelative = resolvesRelative;
    this.keepsSurrogates = keepsSurrogates;
  }

  /**
   * Asks for a path.
   *
   * @param path the path, not empty
   * @param base the current directory with a separator at its end, for a relative path
   * @return {@link #GRANTED}, {@link #DENIED} or {@link #UNDECIDED}
   */
  @SuppressWarnings("deprecation") // The low bytes are what is wanted.
  public int ask(String path, byte[] base) {
    int before = path.charAt(0) == '/' ? 0 : base.length;
    int length = before + path.length();
    PathBuffer buffer = PathBuffer.forLength(length);
    byte[] bytes = buffer.raw(length);
    if (before > 0) {
      System.arraycopy(base, 0, bytes, 0, before);
    }
    path.getBytes(0, length - before, bytes, before);
    int found = matcher.scan(bytes, length);
    if ((found & (CompiledMatcher.MAYBE_UNRESOLVED | CompiledMatcher.ODD)) == 0) {
      int decided = decided(found, path, before);
      return decided == UNDECIDED ? encoded(path, base, buffer) : decided;
    }
    return slowly(path, base, buffer, bytes, length, found);
  }

  /** The answer that the low bytes give, if they give one. */
  private int decided(int found, String path, int before) {
    int matched = found >>> CompiledMatcher.LENGTH_SHIFT;
    if (matched == 0) {
      return matcher.isAscii() || isAscii(path, path.length()) ? DENIED : UNDECIDED;
    }
    return isAscii(path, Math.min(matched - before, path.length())) ? GRANTED : UNDECIDED;
  }

  private static boolean isAscii(String path, int length) {
    // Four at a time, since one "or" has to wait for the other.
    int a = 0;
    int b = 0;
    int c = 0;
    int d = 0;
    int i = 0;
    for (; i < length - 3; i += 4) {
      a |= path.charAt(i);
      b |= path.charAt(i + 1);
      c |= path.charAt(i + 2);
      d |= path.charAt(i + 3);
    }
    for (; i < length; i++) {
      a |= path.charAt(i);
    }
    return (a | b | c | d) < 0x80;
  }

  private int slowly(String path, byte[] base, PathBuffer buffer, byte[] bytes, int length, int found) {
    int before = length - path.length();
    if ((found & CompiledMatcher.ODD) == 0) {
      byte[] out = buffer.resolved(length);
      int resolved = Resolution.resolve(bytes, length, out);
      if (resolved == Resolution.UNCHANGED) {
        int decided = decided(found, path, before);
        return decided == UNDECIDED ? encoded(path, base, buffer) : decided;
      } else if (isAscii(path, path.length())) {
        return answer(resolves(before == 0) ? matcher.scan(out, resolved) : UNDECIDED);
      }
    }
    return encoded(path, base, buffer);
  }

  private boolean resolves(boolean absolute) {
    return absolute ? resolvesAbsolute : resolvesRelative;
  }

  private static int answer(int found) {
    return found < 0 ? UNDECIDED : found >>> CompiledMatcher.LENGTH_SHIFT != 0 ? GRANTED : DENIED;
  }

  /** Asks for a path with characters beyond ASCII, or with a NUL. */
  private int encoded(String path, byte[] base, PathBuffer buffer) {
    int before = path.charAt(0) == '/' ? 0 : base.length;
    byte[] bytes = buffer.raw(before + Utf8Encoder.MOST_BYTES * path.length());
    System.arraycopy(base, 0, bytes, 0, before);
    int length = Utf8Encoder.encode(path, bytes, before, keepsSurrogates);
    if (length < 0) {
      return UNDECIDED;
    }
    int found = matcher.scan(bytes, length);
    if ((found & CompiledMatcher.MAYBE_UNRESOLVED) == 0) {
      return answer(found);
    }
    byte[] out = buffer.resolved(length);
    int resolved = Resolution.resolve(bytes, length, out);
    if (resolved == Resolution.UNCHANGED) {
      return answer(found);
    }
    return answer(resolves(before == 0) ? matcher.scan(out, resolved) : UNDECIDED);
  }
}
