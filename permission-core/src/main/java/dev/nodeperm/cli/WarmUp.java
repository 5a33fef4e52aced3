package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.links.LinkAudit;
import dev.nodeperm.release.NodeRelease;
import org.jspecify.annotations.Nullable;

/**
 * Loads what an audit needs while the command line is still being read.
 *
 * <p>Most of a short audit is the loading of classes, which one thread does not do faster than it
 * can. Nothing comes of this but that they are there.
 */
final class WarmUp {
  /** A path where nothing can be, so that nothing is walked. */
  private static final String NOWHERE = "/dev/null/x";

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
              .args("--permission", "--allow-fs-read=" + NOWHERE, "x")
              .start();
      if (launch instanceof Launch.Started started) {
        LinkAudit.of(started).run();
      }
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
}
