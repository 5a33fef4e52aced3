package dev.nodeperm.filesystem;

import org.jspecify.annotations.Nullable;

/**
 * A link that a trace followed. Immutable.
 *
 * @param link where it stands, with a real directory
 * @param target what it says
 * @param real what it leads to, itself without links; null if the trace ended before it got there
 */
public record FollowedLink(RawPath link, RawPath target, @Nullable RawPath real) {
  /** {@return whether it says where to go from the root on} */
  public boolean isAbsolute() {
    byte[] bytes = target.bytes();
    return bytes.length > 0 && bytes[0] == '/';
  }
}
