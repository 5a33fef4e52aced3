package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.filesystem.Errno;
import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.filesystem.RawPath;
import dev.nodeperm.filesystem.WalkRoot;
import dev.nodeperm.filesystem.WalkVisitor;
import dev.nodeperm.links.LinkAudit;
import dev.nodeperm.release.NodeRelease;
import java.nio.file.FileSystems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads what an audit needs while the command line is still being read.
 *
 * <p>Most of a short audit is the loading of classes, which one thread does not do faster than it
 * can. Nothing comes of this but that they are there.
 */
final class WarmUp {
  private final @Nullable Thread thread;

  private WarmUp(@Nullable Thread thread) {
    this.thread = thread;
  }

  /** Begins, if the command is one that gains by it and there is a processor to spare. */
  static WarmUp of(String command) {
    if (!command.equals("audit") || Runtime.getRuntime().availableProcessors() < 2) {
      return new WarmUp(null);
    }
    Thread thread = new Thread(WarmUp::work, "nodeperm-warm-up");
    thread.setDaemon(true);
    thread.start();
    return new WarmUp(thread);
  }

  private static void work() {
    try {
      Launch launch =
          NodeLaunch.on(NodeRelease.newest())
              .args("--permission", "--allow-fs-read=/x", "x")
              .withoutFiles()
              .start();
      if (launch instanceof Launch.Started started) {
        LinkAudit.of(started).run();
      }
      FileTree.of(FileSystems.getDefault()).walk(List.of(), new Nobody(), false);
    } catch (RuntimeException | LinkageError e) {
      // What is wrong will be wrong again where it matters.
    }
  }

  /** Waits for the end, so that what is begun is cleaned up. */
  void join() {
    if (thread == null) {
      return;
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Is told of a walk through nothing. */
  private static final class Nobody implements WalkVisitor {
    @Override
    public void link(WalkRoot root, RawPath link) {}

    @Override
    public void unreadable(WalkRoot root, RawPath directory, Errno error) {}
  }
}
