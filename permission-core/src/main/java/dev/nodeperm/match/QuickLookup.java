package dev.nodeperm.match;

/**
 * Looks a string up as a program passes it, without allocating.
 *
 * <p>A string gives its low bytes away fast, and nothing more. They are enough in most cases: a
 * separator or a dot always shows in them, and if every grant is ASCII, a path that is let in shows
 * as such. What they say of a character beyond ASCII may be wrong, so whatever lets a path in is
 * checked against the string itself, and where more is needed the string is encoded.
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
   * @param keepsSurrogates whether an unpaired surrogate is encoded as if it were a character,
   *     rather than replaced
   */
  public QuickLookup(
      CompiledMatcher matcher,
      boolean resolvesAbsolute,
      boolean resolvesRelative,
      boolean keepsSurrogates) {
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
    int matched = matcher.find(bytes, length, path);
    // What equals a text needs no look if the text needs none, only what follows, a separator at
    // its end included.
    int from = matched > 0 && matcher.isResolved() ? matched - 1 : 0;
    int surface = Surface.of(bytes, length, from);
    if (surface == 0 && matcher.isAscii()) {
      return matched > 0 ? GRANTED : DENIED;
    }
    if ((surface & Surface.ODD) != 0) {
      return encoded(path, base, buffer);
    }
    byte[] out = buffer.resolved(length);
    int resolved = Resolution.resolve(bytes, length, out);
    if (resolved == Resolution.UNCHANGED && matcher.isAscii()) {
      // Names that begin with a dot; whatever would have to be resolved shows in the low bytes.
      return matched > 0 ? GRANTED : DENIED;
    }
    return isAscii(path)
        ? answer(bytes, length, out, resolved, before == 0)
        : encoded(path, base, buffer);
  }

  private static boolean isAscii(String path) {
    int all = 0;
    for (int i = 0; i < path.length(); i++) {
      all |= path.charAt(i);
    }
    return all < 0x80;
  }

  /** The answer for a path in bytes that was resolved. */
  private int answer(byte[] bytes, int length, byte[] out, int resolved, boolean absolute) {
    if (resolved == Resolution.UNCHANGED) {
      return answer(bytes, length);
    }
    boolean resolves = absolute ? resolvesAbsolute : resolvesRelative;
    return resolves ? answer(out, resolved) : UNDECIDED;
  }

  private int answer(byte[] bytes, int length) {
    return matcher.find(bytes, length, null) != 0 ? GRANTED : DENIED;
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
    byte[] out = buffer.resolved(length);
    return answer(bytes, length, out, Resolution.resolve(bytes, length, out), before == 0);
  }
}
