package dev.nodeperm.links;

import dev.nodeperm.PermissionScope;
import dev.nodeperm.filesystem.Errno;
import dev.nodeperm.filesystem.FileKind;
import dev.nodeperm.filesystem.FollowedLink;
import dev.nodeperm.filesystem.RawPath;
import dev.nodeperm.filesystem.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one path is granted and what it reaches. Immutable.
 *
 * @param scope the scope that was asked about
 * @param path the path as the program passes it
 * @param lexical the path that the release checks; null where it looks none up
 * @param granted whether the release grants it
 * @param trace how the kernel follows the path
 * @param realGranted whether the file that is reached is covered by a grant itself; false if none
 *     is reached
 * @param verdict what that comes to
 */
public record ReachAnswer(
    PermissionScope scope,
    RawPath path,
    @Nullable RawPath lexical,
    boolean granted,
    Trace trace,
    boolean realGranted,
    Verdict verdict) {

  /**
   * {@return the file that the kernel touches, or would touch if the release let it; null if the
   * lookup fails}
   */
  public @Nullable RawPath real() {
    return trace.real();
  }

  /** {@return the error of the kernel, or null} */
  public @Nullable Errno error() {
    return trace.error();
  }

  /** {@return the links on the way, in order} */
  public List<FollowedLink> links() {
    return trace.links();
  }

  /** {@return the answer in one sentence} */
  public String sentence() {
    return switch (verdict) {
      case INSIDE ->
          path
              + " is granted, and "
              + reaches()
              + (isAsWritten() ? "." : ", which is granted too.");
      case ESCAPES ->
          path
              + " is granted"
              + as()
              + ", but "
              + reaches()
              + ", which is not granted"
              + because()
              + ".";
      case SHADOWED ->
          path
              + " is denied"
              + as()
              + ", although it would reach "
              + real()
              + ", which is granted.";
      case DENIED -> path + " is denied" + as() + ".";
      case FAILS -> path + " is granted" + as() + ", but it cannot be opened: " + failure() + ".";
    };
  }

  private boolean isAsWritten() {
    return lexical != null && lexical.equals(real());
  }

  private String as() {
    return lexical == null || lexical.equals(path) ? "" : " as " + lexical;
  }

  private String reaches() {
    if (trace.kind() == FileKind.MISSING) {
      return "writing to it makes " + real();
    }
    return isAsWritten() ? "reaches what it says" : "it reaches " + real();
  }

  private String because() {
    if (links().isEmpty()) {
      return "";
    }
    FollowedLink last = links().get(links().size() - 1);
    return ": " + last.link() + " is a link to " + last.target();
  }

  private String failure() {
    Errno errno = trace.error();
    int steps = trace.steps().size();
    RawPath place = steps == 0 ? path : trace.steps().get(steps - 1).place();
    return place + ": " + (errno == null ? "" : errno.sentence() + " (" + errno + ")");
  }
}
