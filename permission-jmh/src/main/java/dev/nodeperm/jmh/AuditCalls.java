package dev.nodeperm.jmh;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.links.AuditReport;
import dev.nodeperm.links.LinkAudit;

/** Audits of one tree, one after the other in one process; {@code permission-jmh/audit} runs it. */
public final class AuditCalls {
  private static final double NANOS = 1e9;

  private AuditCalls() {}

  /**
   * Prints the seconds of each call.
   *
   * @param args the tree, and how many calls
   */
  public static void main(String[] args) {
    Launch launch =
        NodeLaunch.on("24.13.0")
            .args("--permission", "--allow-fs-read=" + args[0], "x.js")
            .directory("/")
            .start();
    for (int call = 0; call < Integer.parseInt(args[1]); call++) {
      long start = System.nanoTime();
      AuditReport report = LinkAudit.of((Launch.Started) launch).run();
      double seconds = (System.nanoTime() - start) / NANOS;
      System.out.printf("%.3f %d entries, %d links%n", seconds, report.entries(), report.links());
    }
  }
}
