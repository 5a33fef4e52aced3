package dev.nodeperm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/**
 * A start takes work in proportion to the grants. Counted without a clock, in bytes that are
 * allocated on the way, all of which are also written.
 */
class StartLinearityTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int SOME = 4_000;

  @Test
  void wildcardsAndFiles() {
    assertLinear(
        i -> "/srv/team" + i % 37 + "/service" + i + (i % 2 == 0 ? "/public/*" : "/settings.json"));
  }

  @Test
  void sharedPrefix() {
    String prefix = "/" + "shared".repeat(33) + "/";
    assertLinear(i -> prefix + i);
  }

  @Test
  void coveredGrants() {
    assertLinear(i -> i == 0 ? "/srv/*" : "/srv/" + i);
  }

  @Test
  void pathsThatAreResolved() {
    assertLinear(i -> "/srv/./x/../" + i + "//");
  }

  private static void assertLinear(IntFunction<String> grant) {
    // The first start also loads classes and tables.
    allocated(10, grant);
    double once = allocated(SOME, grant);
    double twice = allocated(2 * SOME, grant);
    double eightfold = allocated(8 * SOME, grant);
    assertThat(twice / once).as("bytes for twice the grants").isLessThan(2.6);
    assertThat(eightfold / once).as("bytes for eight times the grants").isLessThan(10);
  }

  private static long allocated(int count, IntFunction<String> grant) {
    List<String> args = new ArrayList<>(List.of("--permission"));
    for (int i = 0; i < count; i++) {
      args.add("--allow-fs-read=" + grant.apply(i));
    }
    NodeLaunch launch = NodeLaunch.on("26.10.0").args(args).directory("/").withoutFiles();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    Launch started = launch.start();
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertThat(started).isInstanceOf(Launch.Started.class);
    return bytes;
  }
}
