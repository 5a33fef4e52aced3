package dev.nodeperm.filesystem;

import org.jspecify.annotations.Nullable;

/**
 * One look of a trace. Immutable.
 *
 * @param place where the look was at: a real path, for a link where it stands
 * @param found what stands there; null where the look failed, and then the trace ends with its
 *     error
 * @param target what the link says, if one stands there and was followed
 * @param depth how many links are being followed at this point: 0 for the components of the path
 *     itself
 * @param up whether this is a {@code ..}, which goes to the directory above the one that was
 *     reached, whatever its name
 */
public record TraceStep(
    RawPath place, @Nullable FileKind found, @Nullable RawPath target, int depth, boolean up) {}
