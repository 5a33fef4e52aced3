package example;

import static dev.nodeperm.assertj.PermissionAssertions.assertThat;
import static dev.nodeperm.assertj.PermissionAssertions.grant;
import static dev.nodeperm.assertj.PermissionAssertions.noGrant;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.junit.Launched;
import dev.nodeperm.junit.NodeReleases;
import dev.nodeperm.release.NodeRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What the report job may touch, for each line of Node.js that it runs on. */
class PermissionGuardTest {
  @ParameterizedTest
  @NodeReleases({"24", "26"})
  void touchesNothingButTemplatesAndReports(
      @Launched(
              args = {"--permission", "report.js"},
              config = "node.config.json",
              cwd = "/app",
              directories = {"/app/templates", "/app/config", "/var/lib/reports"})
          Launch launch) {
    assertThat(launch)
        .isEnforcing()
        .grants("fs.read", "/app/templates/report.html")
        .because(grant("/app/templates/*").from("config file"))
        .grants("fs.write", "/var/lib/reports/report.html")
        .denies("fs.read", "/app/config/key.pem")
        .because(noGrant())
        .denies("child")
        .grantsNothingBeyond("/app/report.js", "/app/templates/*", "/var/lib/reports/*");
  }

  /** An upgrade must not change what is granted. */
  @Test
  void grantsTheSameAfterTheUpgrade() {
    NodeLaunch job =
        NodeLaunch.on("24.16.0")
            .args("--permission", "report.js")
            .directory("/app")
            .directories("/app/templates", "/var/lib/reports")
            .configFile("node.config.json");
    assertThat(job.with(NodeRelease.named("26"))).sameAs(job.start());
  }
}
