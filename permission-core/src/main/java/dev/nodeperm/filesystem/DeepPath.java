package dev.nodeperm.filesystem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * A look at what stands deeper than a path of one system call reaches, on the disk of Linux.
 *
 * <p>The kernel, on its way through the text of a link, needs no path for where it is. Here the
 * directories on the way are opened from one another, and what stands in the last is asked about
 * through {@code /proc/self/fd}. Passing a directory this way takes leave to read it, where the
 * kernel only searches it; those that cannot be read are stepped over, if they are less than 4,095
 * bytes in a row.
 */
final class DeepPath {
  private static final int LONGEST_PATH = 4095;
  private static final int TRIES = 3;
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");

  /** A question about what stands at a path. */
  interface Look<T> {
    T at(Path path) throws IOException;
  }

  private DeepPath() {}

  /**
   * Puts a question about an entry.
   *
   * @param path the whole path, absolute, with names of at most 255 bytes
   * @param names how the disk writes names
   * @throws IOException as the look does, or if the way there cannot be taken
   */
  static <T> T look(RawPath path, PathBytes names, Look<T> look) throws IOException {
    byte[] bytes = path.bytes();
    int cut = slashBefore(bytes, bytes.length);
    try (SecureDirectoryStream<Path> directory = open(bytes, cut, names)) {
      Path name = piece(bytes, cut, bytes.length, names);
      Object key = Objects.requireNonNull(key(directory));
      for (int i = 0; i < TRIES; i++) {
        Path place = descriptor(key);
        T said = look.at(place.resolve(name));
        // Another thread may have closed the descriptor that was found, and the number may have
        // been given away.
        if (key.equals(key(place))) {
          return said;
        }
      }
    }
    throw new FileSystemException(path.toString(), null, "cannot be asked about");
  }

  /** Opens the directory at the first bytes of a path, from one to the next. */
  @SuppressWarnings(
      "StreamResourceLeak") // Each is closed when the next is open, the last by whoever asked.
  private static SecureDirectoryStream<Path> open(byte[] bytes, int end, PathBytes names)
      throws IOException {
    SecureDirectoryStream<Path> here = secure(Files.newDirectoryStream(Path.of("/")));
    int at = 0;
    while (at < end) {
      int next = end - at <= LONGEST_PATH ? end : slashBefore(bytes, at + LONGEST_PATH);
      SecureDirectoryStream<Path> deeper = null;
      try {
        while (deeper == null) {
          try {
            deeper = secure(here.newDirectoryStream(piece(bytes, at, next, names)));
          } catch (AccessDeniedException e) {
            next = slashBefore(bytes, next);
            if (next <= at) {
              throw new FileSystemException(e.getFile(), null, "cannot be passed");
            }
          }
        }
      } finally {
        here.close();
      }
      here = deeper;
      at = next;
    }
    return here;
  }

  /** The part of a path between two slashes, relative. */
  private static Path piece(byte[] bytes, int from, int to, PathBytes names) throws IOException {
    byte[] part = new byte[to - from];
    System.arraycopy(bytes, from, part, 0, part.length);
    Path path = names.path(part);
    if (path == null) {
      throw new FileSystemException("", null, "no name of this disk");
    }
    return path.subpath(0, path.getNameCount());
  }

  private static int slashBefore(byte[] bytes, int end) {
    int at = end - 1;
    while (at > 0 && bytes[at] != '/') {
      at--;
    }
    return at;
  }

  private static SecureDirectoryStream<Path> secure(DirectoryStream<Path> stream)
      throws IOException {
    if (stream instanceof SecureDirectoryStream<Path> secure) {
      return secure;
    }
    stream.close();
    throw new FileSystemException("", null, "directories cannot be opened from one another");
  }

  /** The name of an open directory among the files of this process. */
  private static Path descriptor(Object key) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(OPEN_FILES)) {
      for (Path one : all) {
        if (key.equals(key(one))) {
          return one;
        }
      }
    }
    throw new FileSystemException(OPEN_FILES.toString(), null, "does not list open files");
  }

  private static Object key(SecureDirectoryStream<Path> directory) throws IOException {
    return directory.getFileAttributeView(BasicFileAttributeView.class).readAttributes().fileKey();
  }

  /** The device and number of a file; something else for what is gone. */
  private static Object key(Path path) {
    try {
      Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      return key == null ? path : key;
    } catch (IOException e) {
      return path;
    }
  }
}
