package dev.nodeperm.advisory;

import dev.nodeperm.Launch;
import dev.nodeperm.release.NodeRelease;
import java.util.List;

/**
 * The published vulnerabilities of the permission model, from 20.0.0 on.
 *
 * <p>Which releases have one is what their binaries did, not what was announced.
 *
 * <pre>{@code
 * System.out.println(Advisories.of(NodeRelease.parse("26.10.0")).size()); // 0
 * Launch launch =
 *     NodeLaunch.on("24.0.0").args("--permission", "--allow-fs-read=/app/*", "/app/a.js").withoutFiles().start();
 * if (launch instanceof Launch.Started process) {
 *   for (Exposure one : Advisories.of(process)) {
 *     if (one.advisory().id().equals("CVE-2025-55132")) {
 *       System.out.println(one.exposed()); // true
 *     }
 *   }
 * }
 * }</pre>
 */
public final class Advisories {
  private Advisories() {}

  /** {@return all of them, oldest first, those that could not be reproduced too} */
  public static List<Advisory> all() {
    return AdvisoryLines.ALL;
  }

  /**
   * {@return those that a release has}
   *
   * @param release any release; an extrapolated one has those of the release it is modelled on
   */
  public static List<Advisory> of(NodeRelease release) {
    return all().stream().filter(advisory -> advisory.affects(release)).toList();
  }

  /**
   * {@return those that the release of a launch has, and whether it is exposed with the grants that
   * it has now} Without the model, and under the audit, nothing is denied and so nothing is
   * exposed.
   *
   * @param started the running launch
   */
  public static List<Exposure> of(Launch.Started started) {
    boolean enforcing = started.mode() == Launch.Mode.ENFORCING;
    return of(started.release()).stream()
        .map(
            advisory ->
                new Exposure(
                    advisory, enforcing ? new Exposed(started, advisory).operation() : null))
        .toList();
  }
}
