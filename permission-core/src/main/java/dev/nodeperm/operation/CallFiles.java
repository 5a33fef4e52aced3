package dev.nodeperm.operation;

import dev.nodeperm.filesystem.Errno;
import dev.nodeperm.filesystem.FileKind;
import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.filesystem.LastComponent;
import dev.nodeperm.filesystem.LinkTracer;
import dev.nodeperm.filesystem.RawPath;
import dev.nodeperm.filesystem.Trace;
import dev.nodeperm.filesystem.TraceStep;
import dev.nodeperm.path.Nul;
import dev.nodeperm.path.PathRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands where, for the rules that ask.
 *
 * @param disk the disk; null where every path is taken to be a plain file that is there
 * @param tracer finds paths on it
 * @param assumingFiles whether a path that is not there is taken to be a plain file
 */
record CallFiles(@Nullable FileTree disk, @Nullable LinkTracer tracer, boolean assumingFiles) {
  static final CallFiles ASSUMED = new CallFiles(null, null, true);

  static CallFiles on(FileTree disk, boolean assumingFiles) {
    return new CallFiles(disk, disk.tracer(), assumingFiles);
  }

  /** What stands at an absolute path, links followed or not. */
  FileKind kind(byte[] given, boolean followed) {
    if (tracer == null) {
      return FileKind.FILE;
    }
    // The kernel sees no more of it.
    byte[] path = Nul.cut(given);
    LastComponent last = followed ? LastComponent.FOLLOWED : LastComponent.KEPT;
    Trace trace = tracer.trace(RawPath.ROOT, path, last);
    FileKind kind = trace.kind();
    if (kind == null || kind == FileKind.MISSING) {
      return assumingFiles ? FileKind.FILE : FileKind.MISSING;
    }
    return kind;
  }

  /** Whether something is there, if only a link, without a guess. */
  boolean isThere(byte[] path) {
    if (tracer == null) {
      return false;
    }
    FileKind kind = tracer.trace(RawPath.ROOT, Nul.cut(path), LastComponent.KEPT).kind();
    return kind != null && kind != FileKind.MISSING;
  }

  /** Whether something on the way is no directory. */
  boolean isBlocked(byte[] path) {
    return tracer != null
        && tracer.trace(RawPath.ROOT, Nul.cut(path), LastComponent.KEPT).error() == Errno.ENOTDIR;
  }

  /** Whether the kernel refuses to open a file with these flags. */
  boolean isUnopened(byte[] path, int flags) {
    if (tracer == null) {
      return false;
    }
    return switch (kind(path, true)) {
      case DIRECTORY -> OpenFlags.writes(flags) && !OpenFlags.makesNameless(flags);
      case MISSING ->
          !OpenFlags.creates(flags)
              || path[path.length - 1] == '/'
              || kind(CallValues.parent(path), true) != FileKind.DIRECTORY;
      default -> isThere(path) && (OpenFlags.createsAnew(flags) || OpenFlags.wantsDirectory(flags));
    };
  }

  /** Where a path leads, links followed; null if nothing is there. */
  byte @Nullable [] real(byte[] path) {
    if (tracer == null) {
      return PathRules.POSIX.resolve(path, new byte[0]);
    }
    RawPath real = tracer.trace(RawPath.ROOT, path, LastComponent.FOLLOWED).real();
    return real == null ? null : real.bytes();
  }

  /** The names in a directory, sorted; none if it is not there. */
  List<byte[]> names(byte[] directory) {
    return disk == null ? List.of() : disk.names(directory);
  }

  /** What a link says; the link's own path if there is none. */
  byte[] target(byte[] link) {
    if (tracer == null) {
      return link;
    }
    Trace trace = tracer.trace(RawPath.ROOT, link, LastComponent.FOLLOWED);
    // The link at the end of the path is the last that is followed at the first level.
    byte[] found = link;
    for (TraceStep step : trace.steps()) {
      RawPath target = step.target();
      if (step.depth() == 0 && target != null) {
        found = target.bytes();
      }
    }
    return found;
  }
}
