package dev.nodeperm.filesystem;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One walk through directories.
 *
 * <p>Java tells the names in a directory without their kinds, so that each entry costs a read of
 * attributes. That is nearly all of the time, and on a real disk it is shared between threads.
 * Memory is taken by directories that wait, depth first. An interrupt does not end a walk.
 */
final class TreeWalk {
  private static final int MOST_THREADS = 8;

  private record Task(Path directory, WalkRoot root, boolean top) {}

  private final WalkVisitor visitor;
  private final PathBytes names;
  private final WorkShare<Task> share;
  private final int threads;
  private final boolean tellsNames;
  private final boolean withDetails;
  private final Set<Path> ownRoots = new HashSet<>();
  private final AtomicLong entries = new AtomicLong();

  TreeWalk(FileSystem fileSystem, List<WalkRoot> roots, WalkVisitor visitor, boolean withDetails) {
    this.visitor = visitor;
    this.names = new PathBytes(fileSystem);
    this.withDetails = withDetails;
    this.tellsNames = withDetails && fileSystem.supportedFileAttributeViews().contains("unix");
    boolean disk = fileSystem == FileSystems.getDefault();
    this.threads = disk ? Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()) : 1;
    Deque<Task> tasks = new ArrayDeque<>();
    for (WalkRoot root : roots) {
      Path path = names.path(root.real().bytes());
      if (path != null) {
        tasks.add(new Task(path, root, true));
        if (root.whole()) {
          ownRoots.add(path);
        }
      }
    }
    this.share = new WorkShare<>(tasks, threads);
  }

  long run() {
    Thread[] others = new Thread[threads - 1];
    for (int i = 0; i < others.length; i++) {
      others[i] = new Thread(this::work, "nodeperm-walk-" + i);
      others[i].setDaemon(true);
      others[i].start();
    }
    work();
    boolean interrupted = false;
    for (Thread other : others) {
      while (other.isAlive()) {
        try {
          other.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    share.rethrow();
    return entries.get();
  }

  private void work() {
    Deque<Task> mine = new ArrayDeque<>();
    try {
      Task task;
      while (!share.isDone() && (task = mine.isEmpty() ? share.take() : mine.pop()) != null) {
        list(task, mine);
        share.giveHalf(mine);
      }
    } catch (RuntimeException | Error e) {
      share.fail(e);
    }
  }

  private void list(Task task, Deque<Task> mine) {
    long seen = task.top() ? 1 : 0;
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(task.directory())) {
      for (Path entry : stream) {
        if (task.top() && !task.root().whole() && !task.root().takes().test(name(entry))) {
          continue;
        }
        seen++;
        look(entry, task, mine);
      }
    } catch (NoSuchFileException e) {
      // Gone since it was seen.
    } catch (DirectoryIteratorException e) {
      unreadable(task, Objects.requireNonNull(e.getCause()));
    } catch (IOException | SecurityException e) {
      unreadable(task, e);
    }
    entries.addAndGet(seen);
    visitor.progress(seen);
  }

  private void look(Path entry, Task task, Deque<Task> mine) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return;
    }
    WalkRoot root = task.root();
    if (attributes.isSymbolicLink()) {
      visitor.link(root, raw(entry));
    } else if (attributes.isDirectory()) {
      boolean wanted = !task.top() || root.whole() || root.descends().test(name(entry));
      // One that is walked on its own account is not walked here as well.
      if (wanted && !ownRoots.contains(entry)) {
        mine.push(new Task(entry, root, false));
      }
    } else if (withDetails) {
      details(entry, root, attributes);
    }
  }

  private void details(Path entry, WalkRoot root, BasicFileAttributes attributes)
      throws IOException {
    if (attributes.isOther()) {
      visitor.special(root, raw(entry));
    } else if (tellsNames
        && Files.getAttribute(entry, "unix:nlink", LinkOption.NOFOLLOW_LINKS)
            instanceof Integer count
        && count > 1) {
      visitor.hardLink(root, raw(entry), count);
    }
  }

  private void unreadable(Task task, Exception e) {
    RawPath directory = raw(task.directory());
    visitor.unreadable(task.root(), directory, NioEntries.errno(e, directory));
  }

  private RawPath raw(Path path) {
    return RawPath.of(names.bytes(path));
  }

  private byte[] name(Path entry) {
    @Nullable Path name = entry.getFileName();
    return names.bytes(name == null ? entry : name);
  }
}
