package dev.nodeperm.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * A line on a terminal that counts, if there is a terminal and the work takes long. May be told
 * from any thread.
 */
final class Progress implements LongConsumer {
  private static final long FIRST_NANOS = 1_000_000_000L;
  private static final long NEXT_NANOS = 200_000_000L;

  private final PrintStream terminal;
  private final boolean shown;
  private long count;
  private long next = System.nanoTime() + FIRST_NANOS;
  private boolean written;

  private Progress(PrintStream terminal, boolean shown) {
    this.terminal = terminal;
    this.shown = shown;
  }

  /** Shows itself if standard error of this process is a terminal. */
  static Progress onTerminal(PrintStream err) {
    return new Progress(err, isTerminal());
  }

  static Progress always(PrintStream err) {
    return new Progress(err, true);
  }

  private static boolean isTerminal() {
    try {
      // System.console() tells of standard input and output, and on some releases of Java nothing
      // at all.
      String device = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  @Override
  public void accept(long entries) {
    if (!shown) {
      return;
    }
    synchronized (this) {
      count += entries;
      long now = System.nanoTime();
      if (now - next > 0) {
        terminal.print("\r" + count + " entries");
        terminal.flush();
        next = now + NEXT_NANOS;
        written = true;
      }
    }
  }

  /** Wipes the line. */
  synchronized void end() {
    if (written) {
      terminal.print("\r\u001b[K");
      terminal.flush();
      written = false;
    }
  }
}
