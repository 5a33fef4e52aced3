package dev.nodeperm.filesystem;

import java.nio.file.FileSystem;
import java.util.List;
import java.util.Optional;

/**
 * What the model asks of a disk: is there a directory, where is a directory really, what does a
 * file say.
 *
 * <p>Implementations may be called from any thread.
 */
public interface FileTree {
  /** A disk with nothing on it but the root directory. */
  FileTree EMPTY = ofDirectories(List.of());

  /**
   * {@return the disk behind a file system: the default one, or one in memory}
   *
   * @param fileSystem the file system; absolute paths of its default root are asked
   */
  static FileTree of(FileSystem fileSystem) {
    return new NioFileTree(fileSystem);
  }

  /**
   * {@return a disk that has these directories, those above them, and nothing else}
   *
   * @param paths absolute paths
   */
  static FileTree ofDirectories(List<String> paths) {
    return new ListedDirectories(paths);
  }

  /**
   * Follows a path as the kernel does, links and {@code ..} included.
   *
   * @param path an absolute path in UTF-8
   * @return what stands there, or the error
   */
  PathLookup look(byte[] path);

  /**
   * The real path of a directory.
   *
   * @param path an absolute path in UTF-8
   * @return the path without links, or empty if it is no directory that can be reached
   */
  Optional<byte[]> realDirectory(byte[] path);

  /**
   * What a file says.
   *
   * @param path an absolute path in UTF-8
   * @return the content, or empty if the path leads to no file that can be read
   */
  Optional<byte[]> read(byte[] path);

  /**
   * The names in a directory, sorted by their bytes.
   *
   * @param path an absolute path in UTF-8
   * @return the names; none if the path leads to no directory that can be read
   */
  List<byte[]> names(byte[] path);

  /** {@return what paths reach on this disk, step by step} */
  LinkTracer tracer();

  /**
   * Walks directories, without following a link.
   *
   * @param roots where to start; one inside another is walked once, as its own
   * @param visitor told what is found
   * @param withDetails whether the visitor is told of files with more than one name and of sockets;
   *     takes more reads
   * @return the number of entries, the roots' directories among them
   */
  long walk(List<WalkRoot> roots, WalkVisitor visitor, boolean withDetails);
}
