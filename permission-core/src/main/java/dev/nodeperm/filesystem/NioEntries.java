package dev.nodeperm.filesystem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Looks at a disk behind a {@link FileSystem}. May be used from any thread. */
final class NioEntries implements Entries {
  private static final int LONGEST_PATH = 4095;

  private final PathBytes names;

  NioEntries(FileSystem fileSystem) {
    this.names = new PathBytes(fileSystem);
  }

  @Override
  public FileKind kind(RawPath path) throws EntryException {
    return look(
        path,
        place ->
            kind(
                Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)));
  }

  /** What attributes, read without following a link, say. */
  static FileKind kind(BasicFileAttributes attributes) {
    if (attributes.isDirectory()) {
      return FileKind.DIRECTORY;
    } else if (attributes.isSymbolicLink()) {
      return FileKind.LINK;
    }
    return attributes.isRegularFile() ? FileKind.FILE : FileKind.OTHER;
  }

  @Override
  public byte[] target(RawPath link) throws EntryException {
    return look(link, place -> names.bytes(Files.readSymbolicLink(place)));
  }

  @Override
  public boolean isSearchable(RawPath directory) {
    try {
      return look(directory, Files::isExecutable);
    } catch (EntryException e) {
      return true;
    }
  }

  private <T> T look(RawPath raw, DeepPath.Look<T> look) throws EntryException {
    try {
      if (raw.length() > LONGEST_PATH && names.onDisk()) {
        return DeepPath.look(raw, names, look);
      }
      Path path = names.path(raw.bytes());
      if (path == null) {
        throw new EntryException(Errno.ENOENT);
      }
      return look.at(path);
    } catch (IOException | RuntimeException e) {
      throw new EntryException(errno(e, raw));
    }
  }

  /** The kernel's error behind an exception of the file system. */
  static Errno errno(Exception e, RawPath path) {
    if (e instanceof NoSuchFileException) {
      return Errno.ENOENT;
    } else if (e instanceof AccessDeniedException || e instanceof SecurityException) {
      return Errno.EACCES;
    } else if (e instanceof NotLinkException) {
      return Errno.ENOENT;
    }
    // A tree can be deeper than a path can be long, and not every disk lets Java get there.
    return path.length() > LONGEST_PATH ? Errno.ENAMETOOLONG : Errno.EIO;
  }
}
