package dev.nodeperm.filesystem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A disk behind a {@link FileSystem}.
 *
 * <p>A name that the file system cannot have (one with a NUL in it, for one) leads to nothing.
 */
final class NioFileTree implements FileTree {
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_PATH = 4095;

  private final FileSystem fileSystem;
  private final PathBytes names;

  NioFileTree(FileSystem fileSystem) {
    this.fileSystem = fileSystem;
    this.names = new PathBytes(fileSystem);
  }

  @Override
  public PathLookup look(byte[] bytes) {
    if (bytes.length > LONGEST_PATH) {
      return PathLookup.NAME_TOO_LONG;
    }
    Path path = path(bytes);
    if (path == null) {
      return PathLookup.MISSING;
    }
    try {
      boolean directory = Files.readAttributes(path, BasicFileAttributes.class).isDirectory();
      return directory ? PathLookup.DIRECTORY : PathLookup.OTHER;
    } catch (AccessDeniedException e) {
      return PathLookup.NO_ACCESS;
    } catch (IOException | RuntimeException e) {
      return whyNot(path, e);
    }
  }

  @Override
  public Optional<byte[]> realDirectory(byte[] bytes) {
    Path path = path(bytes);
    try {
      if (path == null || !Files.isDirectory(path)) {
        return Optional.empty();
      }
      return Optional.of(names.bytes(path.toRealPath()));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<byte[]> read(byte[] bytes) {
    Path path = path(bytes);
    try {
      return path == null ? Optional.empty() : Optional.of(Files.readAllBytes(path));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<byte[]> names(byte[] bytes) {
    Path path = path(bytes);
    if (path == null || bytes.length > LONGEST_PATH) {
      return List.of();
    }
    List<byte[]> found = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
      for (Path entry : stream) {
        Path name = entry.getFileName();
        found.add(names.bytes(name == null ? entry : name));
      }
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
    found.sort(Arrays::compareUnsigned);
    return found;
  }

  @Override
  public LinkTracer tracer() {
    return LinkTracer.over(fileSystem);
  }

  @Override
  public long walk(List<WalkRoot> roots, WalkVisitor visitor, boolean withDetails) {
    return new TreeWalk(fileSystem, roots, visitor, withDetails).run();
  }

  private @Nullable Path path(byte[] bytes) {
    return names.path(bytes);
  }

  /**
   * Walks to the component that stopped the kernel; Java does not always say which error it was.
   */
  private PathLookup whyNot(Path path, Exception failure) {
    Path walked = path.getRoot();
    for (Path name : path) {
      if (walked == null) {
        break;
      }
      if (!Files.isDirectory(walked)) {
        return Files.exists(walked) ? PathLookup.NOT_A_DIRECTORY : missingOrLoop(walked, failure);
      }
      if (names.bytes(name).length > LONGEST_NAME) {
        return PathLookup.NAME_TOO_LONG;
      }
      walked = walked.resolve(name);
    }
    return walked == null ? PathLookup.MISSING : missingOrLoop(walked, failure);
  }

  private static PathLookup missingOrLoop(Path path, Exception failure) {
    if (failure instanceof NoSuchFileException || !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return PathLookup.MISSING;
    }
    // Neither the disk nor one in memory says so with an exception of its own; nothing else is
    // left.
    return failure instanceof IOException ? PathLookup.LINK_LOOP : PathLookup.MISSING;
  }
}
