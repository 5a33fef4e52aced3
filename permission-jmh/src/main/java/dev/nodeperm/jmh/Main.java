package dev.nodeperm.jmh;

import java.util.ArrayList;
import java.util.List;

/**
 * The entry point of {@code benchmarks.jar}: JMH as it is, with {@link CpuTime} among its
 * profilers.
 */
public final class Main {
  private Main() {}

  /** Runs JMH; the arguments are its own. */
  public static void main(String[] args) throws Exception {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("-prof", CpuTime.class.getName()));
    org.openjdk.jmh.Main.main(all.toArray(String[]::new));
  }
}
