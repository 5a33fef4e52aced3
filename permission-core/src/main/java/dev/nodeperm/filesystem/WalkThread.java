package dev.nodeperm.filesystem;

import dev.nodeperm.filesystem.Entries.EntryException;
import dev.nodeperm.filesystem.WalkTask.Directory;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What one thread of a walk does.
 *
 * <p>The C library tells kinds with the names. Where it cannot be used, each entry costs a read of
 * attributes, which is nearly all of the time, so that large directories are shared in pieces.
 */
final class WalkThread {
  /** Entries in a piece: some tenths of a millisecond of work. */
  private static final int PIECE = 256;

  private final TreeWalk walk;
  private final WalkVisitor visitor;
  private final PathBytes names;
  private final boolean tellsNames;
  private final Deque<WalkTask> mine;
  private final @Nullable NativeDirectory reader;
  private final Entries disk;

  /**
   * A thread's part.
   *
   * @param mine the thread's own work, to which it adds
   * @param reader tells kinds with names, if there is one
   */
  WalkThread(TreeWalk walk, Deque<WalkTask> mine, @Nullable NativeDirectory reader) {
    this.walk = walk;
    this.visitor = walk.visitor;
    this.names = new PathBytes(walk.fileSystem);
    this.tellsNames =
        walk.withDetails && walk.fileSystem.supportedFileAttributeViews().contains("unix");
    this.mine = mine;
    this.reader = reader;
    this.disk = new NioEntries(walk.fileSystem);
  }

  void work(WalkTask task) {
    if (task instanceof WalkTask.Entries piece) {
      look(piece);
    } else if (task instanceof Directory directory && !listNatively(directory)) {
      list(directory);
    }
  }

  /** False if nothing was read: that it does not work is for {@link #list} to say. */
  private boolean listNatively(Directory task) {
    NativeDirectory reader = this.reader;
    if (reader == null || !reader.open(task.path())) {
      return false;
    }
    long seen = task.top() ? 1 : 0;
    try {
      int bytes = reader.read();
      if (bytes < 0) {
        return false;
      }
      while (bytes > 0) {
        seen += take(task, reader.block());
        bytes = reader.read();
      }
      if (bytes < 0) {
        visitor.unreadable(task.root(), task.path(), Errno.EIO);
      }
    } finally {
      reader.close();
    }
    walk.seen(seen);
    return true;
  }

  private long take(Directory task, DirentBlock block) {
    if (task.top() && !task.root().whole()) {
      return takeSome(task, block);
    }
    long seen = 0;
    while (block.nextOfInterest()) {
      seen += takeEntry(task, block) ? 1 : 0;
    }
    return seen + block.passed();
  }

  private long takeSome(Directory task, DirentBlock block) {
    long seen = 0;
    while (block.next()) {
      seen += task.root().takes().test(block.name()) && takeEntry(task, block) ? 1 : 0;
    }
    return seen;
  }

  private boolean takeEntry(Directory task, DirentBlock block) {
    FileKind kind = block.kind();
    if (kind == null) {
      kind = kind(task.path().child(block.name()));
    }
    boolean passed = kind != FileKind.LINK && kind != FileKind.DIRECTORY;
    return passed || take(task, block.name(), kind);
  }

  private FileKind kind(RawPath entry) {
    try {
      return disk.kind(entry);
    } catch (EntryException e) {
      return FileKind.MISSING;
    }
  }

  /** Takes a link or a directory; false for one that is walked, and counted, by itself. */
  private boolean take(Directory task, byte[] name, FileKind kind) {
    RawPath entry = task.path().child(name);
    WalkRoot root = task.root();
    if (kind == FileKind.LINK) {
      visitor.link(root, entry);
    } else if (walk.ownRoots.contains(entry)) {
      return false;
    } else if (!task.top() || root.whole() || root.descends().test(name)) {
      mine.push(task.child(entry));
    }
    return true;
  }

  private void list(Directory task) {
    @Nullable Path path = names.path(task.path().bytes());
    if (path == null) {
      return;
    }
    boolean all = !task.top() || task.root().whole();
    walk.seen(task.top() ? 1 : 0);
    AtomicBoolean failed = new AtomicBoolean();
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
      for (Path entry : stream) {
        if (!all && !task.root().takes().test(name(entry))) {
          continue;
        }
        entries.add(entry);
        if (entries.size() == PIECE) {
          share(new WalkTask.Entries(task, entries, failed));
          entries = new ArrayList<>(PIECE);
          if (failed.get()) {
            return;
          }
        }
      }
    } catch (NoSuchFileException e) {
      // Gone since it was seen.
    } catch (DirectoryIteratorException e) {
      unreadable(task, failed, Objects.requireNonNull(e.getCause()));
    } catch (IOException | SecurityException e) {
      unreadable(task, failed, e);
    }
    look(new WalkTask.Entries(task, entries, failed));
  }

  private void share(WalkTask.Entries piece) {
    if (!walk.share.giveIfWanted(piece)) {
      look(piece);
    }
  }

  private void look(WalkTask.Entries piece) {
    Directory task = piece.directory();
    long seen = 0;
    try {
      for (Path entry : piece.entries()) {
        seen += look(task, entry) ? 1 : 0;
      }
    } catch (IOException | SecurityException e) {
      unreadable(task, piece.failed(), e);
    }
    walk.seen(seen);
  }

  /** Looks at an entry; false for a directory that is counted by itself. */
  private boolean look(Directory task, Path entry) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return true;
    }
    FileKind kind = NioEntries.kind(attributes);
    if (kind == FileKind.LINK || kind == FileKind.DIRECTORY) {
      return take(task, name(entry), kind);
    } else if (walk.withDetails) {
      details(task, entry, kind);
    }
    return true;
  }

  private void details(Directory task, Path entry, FileKind kind) throws IOException {
    if (kind == FileKind.OTHER) {
      visitor.special(task.root(), task.path().child(name(entry)));
    } else if (tellsNames
        && Files.getAttribute(entry, "unix:nlink", LinkOption.NOFOLLOW_LINKS)
            instanceof Integer count
        && count > 1) {
      visitor.hardLink(task.root(), task.path().child(name(entry)), count);
    }
  }

  /** Tells it once for each directory, whatever number of pieces fail. */
  private void unreadable(Directory task, AtomicBoolean failed, Exception e) {
    if (failed.compareAndSet(false, true)) {
      visitor.unreadable(task.root(), task.path(), NioEntries.errno(e, task.path()));
    }
  }

  private byte[] name(Path entry) {
    @Nullable Path name = entry.getFileName();
    return names.bytes(name == null ? entry : name);
  }
}
