package dev.nodeperm.jmh;

import dev.nodeperm.NodeLaunch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.jmh.workload.Shape;
import dev.nodeperm.jmh.workload.Workload;
import java.util.Iterator;
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

/** The time from the text of the grants to the first answer, and that of taking one grant back. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class StartBenchmark {
  private static final String QUESTION = "/srv/apps/no/such/grant";

  /** A launch that is ready to be started. */
  @State(Scope.Thread)
  public static class Ready {
    /** How many grants there are. */
    @Param({"1000", "10000", "100000"})
    public int grants;

    /** Whether the grants are arguments, or stand in the text of a config file. */
    @Param({"arguments", "config"})
    public String from = "";

    private final CpuTime.Meter meter = new CpuTime.Meter();
    NodeLaunch launch;

    /** Makes the grants. */
    @Setup(Level.Trial)
    public void make() {
      Workload workload = Workload.of(grants, Shape.MISS40);
      launch = from.equals("config") ? workload.launchFromConfig() : workload.launch();
    }

    /** Begins an iteration, which is one start. */
    @Setup(Level.Iteration)
    public void start() {
      meter.start();
    }

    /** Ends it. */
    @TearDown(Level.Iteration)
    public void stop() {
      meter.stop(1);
    }
  }

  /** A process with grants to take back. */
  @State(Scope.Thread)
  public static class Running {
    private static final int GRANTS = 10_000;

    private final CpuTime.Meter meter = new CpuTime.Meter();
    private Iterator<String> left;
    ProcessPermission permission;
    String grant = "";

    /** Starts the launch. */
    @Setup(Level.Trial)
    public void make() {
      Workload workload = Workload.of(GRANTS, Shape.MISS40);
      permission = Workload.started(workload.launch());
      left = workload.grants().iterator();
    }

    /** Begins an iteration, which takes the next grant back. */
    @Setup(Level.Iteration)
    public void start() {
      grant = left.next();
      meter.start();
    }

    /** Ends it. */
    @TearDown(Level.Iteration)
    public void stop() {
      meter.stop(1);
    }
  }

  /** The first start of a virtual machine. */
  @Benchmark
  @Fork(10)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public boolean cold(Ready ready) {
    return Workload.started(ready.launch).has("fs.read", QUESTION);
  }

  /** A start behind many others. */
  @Benchmark
  @Fork(2)
  @Warmup(iterations = 30)
  @Measurement(iterations = 20)
  public boolean warm(Ready ready) {
    return Workload.started(ready.launch).has("fs.read", QUESTION);
  }

  /** Takes one of 10,000 grants back, and asks once. */
  @Benchmark
  @Fork(2)
  @Warmup(iterations = 30)
  @Measurement(iterations = 20)
  public boolean drop(Running running) {
    running.permission.drop("fs.read", running.grant);
    return running.permission.has("fs.read", QUESTION);
  }
}
