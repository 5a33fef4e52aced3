package dev.nodeperm.filesystem;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One walk through directories.
 *
 * <p>On a real disk it is shared between threads. Memory is taken by directories that wait, depth
 * first. An interrupt does not end a walk.
 */
final class TreeWalk {
  private static final int MOST_THREADS = 8;

  final WalkVisitor visitor;
  final FileSystem fileSystem;
  final WorkShare<WalkTask> share;

  /** Roots that are walked on their own account, and not where another walk meets them. */
  final Set<RawPath> ownRoots = new HashSet<>();

  final boolean withDetails;
  private final boolean isNative;
  private final int threads;
  private final AtomicLong entries = new AtomicLong();

  TreeWalk(FileSystem fileSystem, List<WalkRoot> roots, WalkVisitor visitor, boolean withDetails) {
    this(fileSystem, roots, visitor, withDetails, true);
  }

  /**
   * A walk.
   *
   * @param mayBeNative whether kinds may come from the C library, if that can be used
   */
  TreeWalk(
      FileSystem fileSystem,
      List<WalkRoot> roots,
      WalkVisitor visitor,
      boolean withDetails,
      boolean mayBeNative) {
    this.visitor = visitor;
    this.fileSystem = fileSystem;
    this.withDetails = withDetails;
    boolean disk = fileSystem == FileSystems.getDefault();
    // The number of names is not told with the entries.
    this.isNative = mayBeNative && disk && !withDetails;
    this.threads = disk ? Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()) : 1;
    Deque<WalkTask> tasks = new ArrayDeque<>();
    for (WalkRoot root : roots) {
      tasks.add(new WalkTask.Directory(root.real(), root, true));
      // A single root is met nowhere else.
      if (root.whole() && roots.size() > 1) {
        ownRoots.add(root.real());
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
    try {
      Deque<WalkTask> mine = new ArrayDeque<>();
      @Nullable NativeDirectory reader = isNative ? NativeDirectory.reader() : null;
      WalkThread thread = new WalkThread(this, mine, reader);
      WalkTask task;
      while (!share.isDone() && (task = mine.isEmpty() ? share.take() : mine.pop()) != null) {
        thread.work(task);
        share.giveHalf(mine);
      }
    } catch (RuntimeException | Error e) {
      share.fail(e);
    }
  }

  /** So many entries more were seen. */
  void seen(long count) {
    entries.addAndGet(count);
    visitor.progress(count);
  }
}
