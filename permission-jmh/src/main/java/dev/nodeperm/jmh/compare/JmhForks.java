package dev.nodeperm.jmh.compare;

import static java.util.Objects.requireNonNull;

import dev.nodeperm.jmh.AdversarialBenchmark;
import dev.nodeperm.jmh.CpuTime;
import dev.nodeperm.jmh.HasBenchmark;
import dev.nodeperm.jmh.PeerBenchmark;
import dev.nodeperm.jmh.StartBenchmark;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures a case in a virtual machine of its own, with JMH. */
final class JmhForks {
  private JmhForks() {}

  static Fork run(Case what, Timing timing) throws RunnerException {
    String grants = Integer.toString(what.grants());
    return switch (what.section()) {
      case DECISION ->
          what.isOurs()
              ? run(
                  HasBenchmark.class,
                  "has",
                  Map.of("grants", grants, "shape", what.shape()),
                  timing)
              : run(
                  PeerBenchmark.class,
                  "grants",
                  Map.of("peer", what.subject(), "grants", grants, "shape", what.shape()),
                  timing);
      case THREADS ->
          run(
              HasBenchmark.class,
              "hasByThreads",
              Map.of("grants", grants, "shape", what.shape()),
              timing);
      case ADVERSARY ->
          run(
              AdversarialBenchmark.class,
              "has",
              Map.of("grants", grants, "adversary", what.shape()),
              timing);
      case START -> start(what, grants);
    };
  }

  private static Fork start(Case what, String grants) throws RunnerException {
    return switch (what.shape()) {
      case "cold" ->
          run(
              StartBenchmark.class,
              "cold",
              Map.of("grants", grants, "from", "config"),
              Timing.ONCE);
      case "warm" ->
          run(
              StartBenchmark.class,
              "warm",
              Map.of("grants", grants, "from", "config"),
              new Timing(20, 10, 1));
      default -> run(StartBenchmark.class, "drop", Map.of(), new Timing(20, 10, 1));
    };
  }

  private static Fork run(
      Class<?> benchmark, String method, Map<String, String> parameters, Timing timing)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + Pattern.quote(benchmark.getName() + "." + method) + "$")
            .forks(1)
            .warmupIterations(timing.warmups())
            .warmupTime(TimeValue.milliseconds(timing.millis()))
            .measurementIterations(timing.iterations())
            .measurementTime(TimeValue.milliseconds(timing.millis()))
            .timeUnit(TimeUnit.NANOSECONDS)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .addProfiler(CpuTime.class);
    parameters.forEach(options::param);
    Collection<RunResult> results = new Runner(options.build()).run();
    List<IterationResult> iterations =
        results.stream()
            .flatMap(result -> result.getBenchmarkResults().stream())
            .flatMap(result -> result.getIterationResults().stream())
            .toList();
    if (iterations.size() != timing.iterations()) {
      throw new IllegalStateException(
          method + " " + parameters + ": " + iterations.size() + " iterations");
    }
    return new Fork(
        Fork.median(
            iterations.stream()
                .map(i -> requireNonNull(i.getSecondaryResults().get(CpuTime.NAME)).getScore())
                .toList()),
        Fork.median(iterations.stream().map(i -> i.getPrimaryResult().getScore()).toList()));
  }
}
