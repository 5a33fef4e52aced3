package dev.nodeperm.jmh;

import dev.nodeperm.ProcessPermission;
import dev.nodeperm.jmh.workload.Shape;
import dev.nodeperm.jmh.workload.Workload;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.ThreadParams;

/** The time of one {@code has("fs.read", reference)}. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class HasBenchmark {
  /** One started launch for all threads, with every answer compared with the model's. */
  @State(Scope.Benchmark)
  @SuppressWarnings("JavaLangClash")
  public static class Process {
    /** How many grants the launch has. */
    @Param({"1", "10", "100", "1000", "10000", "100000"})
    public int grants;

    /** What the references look like; see {@link Shape}. */
    @Param({"hit40", "hit120", "miss40", "miss120", "norm40", "norm120", "utf16", "relative"})
    public String shape = "";

    Workload workload;
    ProcessPermission permission;

    /** Starts the launch. */
    @Setup(Level.Trial)
    public void start() {
      workload = Workload.of(grants, Shape.of(shape));
      permission = workload.start();
    }
  }

  /** The references of one thread. */
  @State(Scope.Thread)
  public static class Asking {
    Rotation rotation;

    /** Makes new strings. */
    @Setup(Level.Iteration)
    public void start(Process process, ThreadParams thread) {
      if (rotation == null) {
        rotation = new Rotation(process.workload, thread.getThreadIndex());
      }
      rotation.start();
    }

    /** Ends the measurement. */
    @TearDown(Level.Iteration)
    public void stop() {
      rotation.stop();
    }
  }

  /** One question. */
  @Benchmark
  public boolean has(Process process, Asking asking) {
    return process.permission.has("fs.read", asking.rotation.next());
  }

  /** One question, while another thread asks the same permissions. */
  @Benchmark
  @Threads(2)
  public boolean hasByThreads(Process process, Asking asking) {
    return process.permission.has("fs.read", asking.rotation.next());
  }
}
