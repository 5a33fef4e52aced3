package dev.nodeperm.filesystem;

import dev.nodeperm.path.PathRules;
import java.util.List;
import java.util.Optional;

/** A disk with nothing on it but the root directory. */
final class EmptyFileTree implements FileTree {
  private static final byte[] ROOT = {'/'};

  @Override
  public PathLookup look(byte[] path) {
    return isRoot(path) ? PathLookup.DIRECTORY : PathLookup.MISSING;
  }

  @Override
  public Optional<byte[]> realDirectory(byte[] path) {
    return isRoot(path) ? Optional.of(ROOT.clone()) : Optional.empty();
  }

  @Override
  public Optional<byte[]> read(byte[] path) {
    return Optional.empty();
  }

  @Override
  public List<byte[]> names(byte[] path) {
    return List.of();
  }

  @Override
  public LinkTracer tracer() {
    return new LinkTracer(Entries.EMPTY);
  }

  @Override
  public long walk(List<WalkRoot> roots, WalkVisitor visitor, boolean withDetails) {
    return roots.size();
  }

  private static boolean isRoot(byte[] path) {
    return PathRules.POSIX.resolve(ROOT, path).length == 1;
  }
}
