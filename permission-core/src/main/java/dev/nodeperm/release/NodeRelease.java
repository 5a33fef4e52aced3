package dev.nodeperm.release;

import dev.nodeperm.error.ErrorCode;
import dev.nodeperm.error.InputException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release of Node.js, such as 24.13.0, from 20.0.0 up.
 *
 * <p>Releases that the library was measured against are {@linkplain #known() known}. Any other is
 * <em>extrapolated</em>: it is taken to behave as {@link #modelled()}, the newest known release
 * that is not newer than itself.
 *
 * <p>Immutable, compared by number.
 *
 * <pre>{@code
 * NodeRelease release = NodeRelease.parse("v24.13.0");
 * System.out.println(release.has(Behavior.DROP)); // false
 * NodeRelease later = NodeRelease.parse("26.99.0");
 * System.out.println(later.isExtrapolated() + ", as " + later.modelled()); // true, as 26.10.0
 * System.out.println(NodeRelease.named("24").major()); // 24
 * System.out.println(NodeRelease.known().size()); // 162
 * }</pre>
 *
 * @param major the release line, 20 or more
 * @param minor the minor number
 * @param patch the patch number
 */
public record NodeRelease(int major, int minor, int patch) implements Comparable<NodeRelease> {
  private static final int MOST_DIGITS = 6;
  private static final int OLDEST_LINE = 20;

  /**
   * Checks the parts.
   *
   * @param major the release line, 20 or more
   * @param minor the minor number
   * @param patch the patch number
   * @throws InputException if the release lies below 20.0.0 or a part is negative
   */
  public NodeRelease {
    if (major < OLDEST_LINE || minor < 0 || patch < 0) {
      throw bad(
          major + "." + minor + "." + patch,
          "release below 20.0.0, the first with a permission model");
    }
  }

  /**
   * Reads a release as people write it, with or without a leading {@code v}.
   *
   * @param text for example {@code 24.13.0} or {@code v24.13.0}
   * @return the release, known or not
   * @throws InputException with {@link ErrorCode#BAD_RELEASE} if the text has another form or lies
   *     below 20.0.0
   */
  public static NodeRelease parse(String text) {
    // By hand: every start of a process reads hundreds, and patterns are slow before they are warm.
    int start = text.startsWith("v") ? 1 : 0;
    int one = text.indexOf('.', start);
    int two = one < 0 ? -1 : text.indexOf('.', one + 1);
    int major = two < 0 ? -1 : number(text, start, one);
    int minor = two < 0 ? -1 : number(text, one + 1, two);
    int patch = two < 0 ? -1 : number(text, two + 1, text.length());
    if (major < 0 || minor < 0 || patch < 0) {
      throw bad(text, "not a release");
    }
    return new NodeRelease(major, minor, patch);
  }

  /** The number in a part of a text, or -1 if it is not one to six digits. */
  private static int number(String text, int start, int end) {
    if (start == end || end - start > MOST_DIGITS) {
      return -1;
    }
    int number = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  /**
   * {@return the release that a person means: a whole number stands for the newest known release of
   * that line, anything else is as in {@link #parse}}
   *
   * @param text for example {@code 24} or {@code 24.13.0}
   * @throws InputException with {@link ErrorCode#BAD_RELEASE} if the text is neither, or no release
   *     of the line is known
   */
  public static NodeRelease named(String text) {
    int line = number(text, 0, text.length());
    if (line < 0) {
      return parse(text);
    }
    List<NodeRelease> known = KnownReleases.ALL;
    for (int i = known.size() - 1; i >= 0; i--) {
      if (known.get(i).major() == line) {
        return known.get(i);
      }
    }
    throw bad(text, "no release of this line is known");
  }

  /** {@return the releases that this library was measured against, oldest first} */
  public static List<NodeRelease> known() {
    return KnownReleases.ALL;
  }

  /** {@return the newest known release} */
  public static NodeRelease newest() {
    return KnownReleases.ALL.get(KnownReleases.ALL.size() - 1);
  }

  /**
   * {@return the known release whose behaviour this one is taken to have: itself, or its nearest
   * known predecessor}
   */
  public NodeRelease modelled() {
    if (KnownReleases.SET.contains(this)) {
      return this;
    }
    NodeRelease best = KnownReleases.ALL.get(0);
    for (NodeRelease known : KnownReleases.ALL) {
      if (known.compareTo(this) > 0) {
        break;
      }
      best = known;
    }
    return best;
  }

  /**
   * {@return whether the answers for this release are those of {@link #modelled()} rather than
   * measured}
   */
  public boolean isExtrapolated() {
    return !equals(modelled());
  }

  /**
   * {@return whether this release has a behaviour; for an extrapolated one, whether {@link
   * #modelled()} has it}
   *
   * @param behavior a difference between releases
   */
  public boolean has(Behavior behavior) {
    return behavior.in(this);
  }

  @Override
  public int compareTo(NodeRelease other) {
    int byMajor = Integer.compare(major, other.major);
    if (byMajor != 0) {
      return byMajor;
    }
    int byMinor = Integer.compare(minor, other.minor);
    return byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
  }

  // Written out, as what a record brings along takes long the first time.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NodeRelease release && compareTo(release) == 0;
  }

  @Override
  public int hashCode() {
    return (major * 31 + minor) * 31 + patch;
  }

  /** The form {@code MAJOR.MINOR.PATCH}. */
  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }

  private static InputException bad(String text, String problem) {
    return new InputException(
        ErrorCode.BAD_RELEASE, text, -1, problem, "Write MAJOR.MINOR.PATCH, such as 26.10.0.");
  }
}
