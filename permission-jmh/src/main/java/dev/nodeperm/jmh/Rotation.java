package dev.nodeperm.jmh;

import dev.nodeperm.jmh.workload.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The references of a workload, one after the other, without end.
 *
 * <p>Every iteration gets new strings without a cached hash, in another order than they lie in
 * memory, so that neither the branch predictor nor anything kept in a string answers instead of the
 * matcher. For one thread.
 */
final class Rotation {
  private static final long SEED = 20_260_102;
  private static final int MASK = Workload.QUESTIONS - 1;

  private final Workload workload;
  private final CpuTime.Meter meter = new CpuTime.Meter();
  private final Random random;
  private String[] references = new String[Workload.QUESTIONS];
  private long asked;

  Rotation(Workload workload, int thread) {
    this.workload = workload;
    this.random = new Random(SEED + thread);
  }

  /** Begins an iteration. */
  void start() {
    List<String> fresh = new ArrayList<>(Workload.QUESTIONS);
    workload
        .questions()
        .forEach(question -> fresh.add(new String(question.reference().toCharArray())));
    Collections.shuffle(fresh, random);
    references = fresh.toArray(String[]::new);
    asked = 0;
    meter.start();
  }

  /** The next reference. */
  String next() {
    return references[(int) asked++ & MASK];
  }

  /** Ends an iteration. */
  void stop() {
    meter.stop(asked);
  }
}
