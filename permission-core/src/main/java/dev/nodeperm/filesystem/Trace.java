package dev.nodeperm.filesystem;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a path leads, and how. Immutable.
 *
 * @param path the path as it was given
 * @param steps every look, in order
 * @param links the links that were followed, in order
 * @param real the real path; null if the lookup fails
 * @param kind what stands there; null if the lookup fails
 * @param error the error of the lookup, or null
 */
public record Trace(
    RawPath path,
    List<TraceStep> steps,
    List<FollowedLink> links,
    @Nullable RawPath real,
    @Nullable FileKind kind,
    @Nullable Errno error) {

  /** {@return the real path, if the lookup does not fail} */
  public Optional<RawPath> realPath() {
    return Optional.ofNullable(real);
  }

  /** {@return the error of the lookup, if it fails} */
  public Optional<Errno> failure() {
    return Optional.ofNullable(error);
  }
}
