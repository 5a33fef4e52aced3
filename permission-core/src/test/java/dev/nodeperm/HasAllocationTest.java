package dev.nodeperm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.nodeperm.release.NodeRelease;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A decision about a path leaves nothing behind for the garbage collector, whatever the path looks
 * like.
 */
class HasAllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int DECISIONS = 20_000;
  private static final int ROUNDS = 20;

  @ParameterizedTest
  @CsvSource({
    "granted, /srv/app7/public/index.html, true",
    "exact, /srv/app8/settings.json, true",
    "denied, /srv/app7/private/index.html, false",
    "near, /srv/app7/publi, false",
    "dots, /srv/app7/private/../public/./index.html, true",
    "dots that lead out, /srv/app7/public/../private//index.html, false",
    "trailing, /srv/app7/public/, true",
    "hidden, /srv/app7/public/.cache/.x, true",
    "latin, /srv/app7/public/caf\u00E9.html, true",
    "wide, /srv/app7/public/\u4E2D\u6587/\uD83D\uDE00.html, true",
    "wide and denied, /srv/app7/\u4E2D\u6587/public, false",
    "wide and dots, /srv/app7/\u4E2D\u6587/../public/a, true",
    "unpaired, /srv/app7/public/\uD83D.html, true",
    "relative, app7/public/index.html, true",
    "relative dots, ../srv/app7/public/index.html, true",
  })
  void allocatesNothing(String shape, String path, boolean expected) {
    for (String release : List.of("20.11.0", "20.20.2", "22.23.3", "24.13.0", "26.10.0")) {
      ProcessPermission permission = permission(release);
      long least = Long.MAX_VALUE;
      for (int round = 0; round < ROUNDS && least > 0; round++) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        int granted = 0;
        for (int i = 0; i < DECISIONS; i++) {
          granted += permission.has("fs.read", path) ? 1 : 0;
        }
        least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        assertThat(granted).as("%s on %s", shape, release).isEqualTo(expected ? DECISIONS : 0);
      }
      assertThat(least).as("bytes for %s decisions, %s on %s", DECISIONS, shape, release).isZero();
    }
  }

  private static ProcessPermission permission(String release) {
    NodeRelease node = NodeRelease.parse(release);
    List<String> args = new ArrayList<>();
    args.add(
        Integer.parseInt(release.substring(0, 2)) < 24
            ? "--experimental-permission"
            : "--permission");
    for (int i = 0; i < 50; i++) {
      args.add(
          "--allow-fs-read="
              + (i % 2 == 0 ? "/srv/app" + i + "/settings.json" : "/srv/app" + i + "/public/*"));
    }
    return ((Launch.Started)
            NodeLaunch.on(node).args(args).directory("/srv").withoutFiles().start())
        .permission();
  }
}
