package dev.nodeperm.oracle;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Whether comparisons with real binaries are made, as the system property {@code nodeperm.live}
 * says.
 *
 * <ul>
 *   <li>{@code off}: none is made.
 *   <li>{@code cached} (the default): with the binaries that are there; nothing is fetched.
 *   <li>{@code on}: binaries that are missing are fetched; where that fails, the comparison is
 *       skipped.
 *   <li>{@code required}: as {@code on}, but what cannot be compared fails.
 * </ul>
 *
 * <p>What is skipped is said on standard output and counted by JUnit as skipped, never as passed.
 */
public final class Live {
  private static final String MODE = System.getProperty("nodeperm.live", "cached");
  private static final NodeBinaries BINARIES = NodeBinaries.here();
  private static final RealNode NODE = new RealNode(BINARIES);

  /**
   * Why a binary could not be fetched; the next one is not tried then, as each try takes its time.
   */
  private static volatile @Nullable String unreachable;

  private Live() {}

  /** The real binaries, once {@link #need} has seen to it that they are there. */
  public static Answerer node() {
    return NODE;
  }

  /** Sees to it that a release can be asked, or skips or fails the test that is running. */
  public static void need(String release) {
    switch (MODE) {
      case "off" -> skip("the comparison with " + release, "nodeperm.live=off");
      case "cached" -> {
        if (BINARIES.find(release).isEmpty()) {
          skip(
              "the comparison with " + release,
              "its binary is not in the cache; -Dnodeperm.live=on fetches it");
        }
      }
      case "on", "required" -> {
        if (unreachable != null && BINARIES.find(release).isEmpty()) {
          skip("the comparison with " + release, "not tried, as before: " + unreachable);
        }
        try {
          BINARIES.fetch(release);
        } catch (IOException e) {
          unreachable = e.toString();
          skip("the comparison with " + release, unreachable);
        }
      }
      default ->
          throw new IllegalArgumentException(
              "nodeperm.live is off, cached, on or required, not " + MODE);
    }
  }

  /** The engine's answers, or the test that is running is skipped or fails. */
  public static Answerer subject() {
    return Subject.answerer().orElseGet(() -> skip("any comparison", "there is no engine yet"));
  }

  /** Skips the test that is running, loudly; fails it where comparisons are required. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // It never returns.
  public static <T> T skip(String what, String why) {
    String line = "[nodeperm] NOT COMPARED: " + what + ": " + why;
    System.out.println(line);
    if (MODE.equals("required")) {
      return Assertions.fail(line);
    }
    return Assumptions.abort(line);
  }

  /** The seed of this run: that of the property {@code nodeperm.seed}, or a fresh one. */
  public static long seed() {
    long fresh = System.currentTimeMillis() / 1000 % 10_000_000 * 100;
    return Long.getLong("nodeperm.seed", fresh);
  }
}
