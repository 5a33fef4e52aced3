package dev.nodeperm.jmh;

import dev.nodeperm.ProcessPermission;
import dev.nodeperm.jmh.workload.Adversary;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time of one {@code has} for grants and references that are chosen to be slow; see {@link
 * Adversary}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class AdversarialBenchmark {
  /** How many grants the launch has. */
  @Param({"1000", "100000"})
  public int grants;

  /** What makes it slow. */
  @Param({
    "deep",
    "long_names",
    "near_misses",
    "shared_prefix",
    "equal_hashes",
    "permuted_words",
    "dotted",
    "all_detours"
  })
  public String adversary = "";

  private ProcessPermission permission;
  private Rotation rotation;

  /** Starts the launch. */
  @Setup(Level.Trial)
  public void start() {
    Workload workload = Workload.of(grants, Adversary.of(adversary));
    permission = workload.start();
    rotation = new Rotation(workload, 0);
  }

  /** Makes new strings. */
  @Setup(Level.Iteration)
  public void startIteration() {
    rotation.start();
  }

  /** Ends the measurement. */
  @TearDown(Level.Iteration)
  public void stopIteration() {
    rotation.stop();
  }

  /** One question. */
  @Benchmark
  public boolean has() {
    return permission.has("fs.read", rotation.next());
  }
}
