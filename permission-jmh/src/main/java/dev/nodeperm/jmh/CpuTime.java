package dev.nodeperm.jmh;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Reports the CPU time of the asking threads, in nanoseconds for each operation: on a busy machine
 * the wall clock counts what other processes do as well.
 *
 * <p>A benchmark starts a {@link Meter} at the end of its set-up and stops it, with the number of
 * operations since then, at the beginning of its tear-down. Those are all operations, also the few
 * before and behind the measured time.
 */
public final class CpuTime implements InternalProfiler {
  /** The name of the secondary result. */
  public static final String NAME = "cpu";

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final AtomicLong NANOS = new AtomicLong();
  private static final AtomicLong OPERATIONS = new AtomicLong();

  /** Measures one thread. For that thread only. */
  public static final class Meter {
    private long started;

    /** Begins. */
    public void start() {
      started = THREADS.getCurrentThreadCpuTime();
    }

    /**
     * Ends.
     *
     * @param operations how many there were since the start
     */
    public void stop(long operations) {
      NANOS.addAndGet(THREADS.getCurrentThreadCpuTime() - started);
      OPERATIONS.addAndGet(operations);
    }
  }

  @Override
  public String getDescription() {
    return "CPU time of the threads that call the benchmark";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    NANOS.set(0);
    OPERATIONS.set(0);
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long operations = OPERATIONS.get();
    if (operations == 0) {
      return List.of();
    }
    double each = (double) NANOS.get() / operations;
    return List.of(new ScalarResult(NAME, each, "ns/op", AggregationPolicy.AVG));
  }
}
