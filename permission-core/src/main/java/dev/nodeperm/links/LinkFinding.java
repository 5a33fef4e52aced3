package dev.nodeperm.links;

import dev.nodeperm.PermissionScope;
import dev.nodeperm.filesystem.Errno;
import dev.nodeperm.filesystem.RawPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link in what is granted. Immutable.
 *
 * @param link the link, by the path under which it is granted
 * @param target what it says
 * @param real what it leads to; null if it leads nowhere
 * @param verdict inside, escapes or fails
 * @param leads where it leads, seen from the tree that it is in
 * @param scopes for a link that escapes those in which it does, otherwise those in which it is
 *     granted
 * @param exposes what its target is
 * @param error why it leads nowhere; null if it leads somewhere
 * @param climb for a link to a directory that does not escape itself: behind how many {@code ..}
 *     the path is still granted while the kernel has left what is granted; 0 if there is no such
 *     number
 */
public record LinkFinding(
    RawPath link,
    RawPath target,
    @Nullable RawPath real,
    Verdict verdict,
    Leads leads,
    List<PermissionScope> scopes,
    Exposes exposes,
    @Nullable Errno error,
    int climb) {

  /** Where a link leads. */
  public enum Leads {
    /** Into the same granted tree. */
    WITHIN,
    /** Into what another grant covers. */
    OTHER_GRANT,
    /** To what no grant of the scope covers. */
    OUTSIDE,
    /** To nothing. */
    NOWHERE,
    /** In a circle, or over more than 40 links. */
    LOOP
  }

  /** What stands at the end of a link. */
  public enum Exposes {
    /** One file. */
    FILE,
    /** A directory and all below. */
    TREE,
    /** A file that writing would make. */
    NEW_FILE,
    /** Nothing. */
    NOTHING
  }

  /** {@return whether its text does not begin at the root} */
  public boolean isRelative() {
    byte[] bytes = target.bytes();
    return bytes.length == 0 || bytes[0] != '/';
  }

  /** {@return the finding in one sentence} */
  public String sentence() {
    String says = link + " is a link to " + target;
    return switch (leads) {
      case NOWHERE, LOOP ->
          says + ", which cannot be followed: " + (error == null ? "" : error.sentence()) + ".";
      case WITHIN -> says + " in the same tree" + climbs() + ".";
      case OTHER_GRANT -> says + ", which is granted on its own" + climbs() + ".";
      case OUTSIDE -> says + " and " + exposed() + ", which is not granted for " + names() + ".";
    };
  }

  private String climbs() {
    String ups = "/..".repeat(Math.min(climb, 9));
    return climb == 0 ? "" : "; with " + ups + " behind it a path gets out of what is granted";
  }

  private String exposed() {
    return switch (exposes) {
      case TREE -> "opens the whole tree " + real;
      case NEW_FILE -> "writing to it makes " + real;
      default -> "opens the file " + real;
    };
  }

  private String names() {
    return String.join(" and ", scopes.stream().map(PermissionScope::scopeName).toList());
  }
}
