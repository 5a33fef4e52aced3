package dev.nodeperm.filesystem;

import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A disk with some directories on it and nothing else; the root is always there. */
final class ListedDirectories implements FileTree {
  private static final byte[] ROOT = {'/'};

  /** Paths without links, {@code .} and {@code ..}. */
  private final Set<RawPath> directories = new HashSet<>();

  /** How many bytes the longest of them has: most paths that are asked for are longer. */
  private final int longest;

  ListedDirectories(List<String> paths) {
    for (String path : paths) {
      RawPath directory = resolved(Utf8.bytes(path));
      while (directories.add(directory)) {
        directory = directory.parent();
      }
    }
    directories.add(RawPath.ROOT);
    longest = directories.stream().mapToInt(RawPath::length).max().getAsInt();
  }

  private static RawPath resolved(byte[] path) {
    return RawPath.of(PathRules.POSIX.resolve(ROOT, path));
  }

  @Override
  public PathLookup look(byte[] path) {
    byte[] resolved = PathRules.POSIX.resolve(ROOT, path);
    boolean known = resolved.length <= longest && directories.contains(RawPath.of(resolved));
    return known ? PathLookup.DIRECTORY : PathLookup.MISSING;
  }

  @Override
  public Optional<byte[]> realDirectory(byte[] path) {
    RawPath directory = resolved(path);
    return directories.contains(directory) ? Optional.of(directory.bytes()) : Optional.empty();
  }

  @Override
  public Optional<byte[]> read(byte[] path) {
    return Optional.empty();
  }

  @Override
  public List<byte[]> names(byte[] path) {
    RawPath directory = resolved(path);
    int before = directory.equals(RawPath.ROOT) ? 1 : directory.bytes().length + 1;
    return directories.stream()
        .filter(d -> !d.equals(RawPath.ROOT) && d.parent().equals(directory))
        .map(d -> Arrays.copyOfRange(d.bytes(), before, d.bytes().length))
        .sorted(Arrays::compareUnsigned)
        .toList();
  }

  @Override
  public LinkTracer tracer() {
    return new LinkTracer(new Listed());
  }

  @Override
  public long walk(List<WalkRoot> roots, WalkVisitor visitor, boolean withDetails) {
    return roots.size();
  }

  /** The directories as a trace sees them. */
  private final class Listed implements Entries {
    @Override
    public FileKind kind(RawPath path) throws EntryException {
      if (directories.contains(path)) {
        return FileKind.DIRECTORY;
      }
      throw new EntryException(Errno.ENOENT);
    }

    @Override
    public byte[] target(RawPath link) throws EntryException {
      throw new EntryException(Errno.ENOENT);
    }

    @Override
    public boolean isSearchable(RawPath directory) {
      return true;
    }
  }
}
