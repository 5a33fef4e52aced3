package dev.nodeperm.jmh;

import dev.nodeperm.jmh.peer.Peer;
import dev.nodeperm.jmh.peer.PeerKind;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time of one decision by others; see {@link PeerKind}. Each gets its own virtual machine. None
 * normalises paths, so that only references in the form that is compared are put to them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PeerBenchmark {
  /** Who decides. */
  @Param({
    "FilePermission",
    "PathMatcher",
    "PathPattern",
    "JGit",
    "automaton",
    "TreeMap",
    "startsWith"
  })
  public String peer = "";

  /** How many grants there are. */
  @Param({"1", "10", "100", "1000", "10000", "100000"})
  public int grants;

  /** What the references look like; see {@link Shape}. */
  @Param({"hit40", "hit120", "miss40", "miss120"})
  public String shape = "";

  private Peer subject;
  private Rotation rotation;

  /** Takes the grants. */
  @Setup(Level.Trial)
  public void start() {
    Workload workload = Workload.of(grants, Shape.of(shape));
    subject = PeerKind.of(peer).start(workload);
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
  public boolean grants() {
    return subject.grants(rotation.next());
  }
}
