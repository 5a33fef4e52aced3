package dev.nodeperm.jmh;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.ProcessPermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time of one {@code has("fs.read", path)}.
 *
 * <p>The paths are 8192 distinct strings in random order, new objects in every iteration and begun at another place, so
 * that neither the branch predictor nor anything kept in a string answers instead of the matcher. Every answer is
 * compared with the definition of the grants before anything is measured.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class HasBenchmark {
  private static final int PATHS = 1 << 13;
  private static final long SEED = 20_260_101;

  /** Which answer the paths get. */
  public enum Shape {
    /** All are granted. */
    HIT,
    /** None is granted. */
    MISS
  }

  /** How many grants the launch has. */
  @Param({"1", "100", "10000"})
  public int grants;

  /** Which answer the paths get. */
  @Param({"HIT", "MISS"})
  public Shape shape = Shape.HIT;

  private final Random random = new Random(SEED);
  private List<String> paths = List.of();
  private String[] references = {};
  private ProcessPermission permission;
  private int next;

  /** Starts the launch and checks every answer. */
  @Setup(Level.Trial)
  public void start() {
    Grants granted = new Grants(grants);
    List<String> args = new ArrayList<>(List.of("--permission"));
    granted.values().forEach(grant -> args.add("--allow-fs-read=" + grant));
    args.addAll(List.of("-e", "0"));
    Launch launch = NodeLaunch.on("26.10.0").args(args).withoutFiles().start();
    if (!(launch instanceof Launch.Started started)) {
      throw new IllegalStateException("the launch fails: " + launch);
    }
    permission = started.permission();
    boolean hit = shape == Shape.HIT;
    paths = hit ? granted.hits(PATHS, random) : granted.misses(PATHS, random);
    for (String path : paths) {
      if (granted.grantsByDefinition(path) != hit || permission.has("fs.read", path) != hit) {
        throw new IllegalStateException("wrong answer for " + path);
      }
    }
  }

  /** Makes new strings and begins at another one. */
  @Setup(Level.Iteration)
  public void refresh() {
    int first = random.nextInt(PATHS);
    references = new String[PATHS];
    for (int i = 0; i < PATHS; i++) {
      references[i] = new String(paths.get((first + i) % PATHS).toCharArray());
    }
    next = 0;
  }

  /** One question. */
  @Benchmark
  public boolean has() {
    String reference = references[next];
    next = (next + 1) & (PATHS - 1);
    return permission.has("fs.read", reference);
  }
}
