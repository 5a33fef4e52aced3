package dev.nodeperm.filesystem;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Work that threads hand to those that have none left. Each keeps its own work elsewhere, without a
 * lock.
 */
final class WorkShare<T> {
  private final Deque<T> waiting;
  private final int threads;
  private volatile int idle;
  private volatile boolean done;
  private @Nullable Throwable failure;

  WorkShare(Deque<T> first, int threads) {
    this.waiting = new ArrayDeque<>(first);
    this.threads = threads;
  }

  /** The next piece, or null once all threads have nothing left. */
  synchronized @Nullable T take() {
    idle++;
    boolean interrupted = false;
    while (!done && waiting.isEmpty() && idle < threads) {
      try {
        wait();
      } catch (InterruptedException e) {
        // Half a walk would look like a whole one.
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    T next = done ? null : waiting.poll();
    if (next == null) {
      done = true;
      notifyAll();
    } else {
      idle--;
    }
    return next;
  }

  /** Whether there is nothing more to do. */
  boolean isDone() {
    return done;
  }

  /** Gives the older half of a thread's work away if another thread waits for some. */
  void giveHalf(Deque<T> mine) {
    if (idle > 0 && mine.size() > 1) {
      synchronized (this) {
        for (int i = mine.size() / 2; i > 0; i--) {
          waiting.add(mine.removeLast());
        }
        notifyAll();
      }
    }
  }

  /** Gives a piece away if another thread waits for some. */
  boolean giveIfWanted(T piece) {
    if (idle == 0) {
      return false;
    }
    synchronized (this) {
      waiting.add(piece);
      notifyAll();
    }
    return true;
  }

  /** Ends the work of all threads with an error, which {@link #rethrow} throws. */
  synchronized void fail(Throwable e) {
    failure = e;
    done = true;
    notifyAll();
  }

  synchronized void rethrow() {
    if (failure instanceof Error error) {
      throw error;
    } else if (failure instanceof RuntimeException e) {
      throw e;
    }
  }
}
