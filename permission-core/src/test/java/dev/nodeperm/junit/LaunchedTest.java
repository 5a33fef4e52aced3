package dev.nodeperm.junit;

import static dev.nodeperm.assertj.PermissionAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.error.InputException;
import dev.nodeperm.release.NodeRelease;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The arguments as tests use them. */
class LaunchedTest {
  private static final Set<String> SEEN = new TreeSet<>();

  @ParameterizedTest
  @NodeReleases({"22", "24.13.0", "26"})
  void givesReleases(NodeRelease release) {
    SEEN.add(release.toString());
  }

  @ParameterizedTest
  @NodeReleases
  void givesTheNewestOfEachLine(NodeRelease release) {
    SEEN.add(release.major() + "!");
    assertThat(release).isEqualTo(NodeRelease.named("" + release.major()));
  }

  @AfterAll
  static void allWereSeen() {
    assertThat(SEEN)
        .containsExactly(
            "20!", "21!", "22!", "22.23.3", "23!", "24!", "24.13.0", "25!", "26!", "26.10.0");
  }

  @ParameterizedTest
  @NodeReleases({"24", "26"})
  void takesTheReleaseAsLaunch(
      @Launched(
              args = {"--permission", "--allow-fs-read=./lib", "lib/x.js"},
              cwd = "/app",
              directories = "/app/lib",
              env = "NODE_OPTIONS=--allow-worker")
          Launch launch) {
    assertThat(launch)
        .grants("fs.read", "/app/lib/x")
        .grants("worker")
        .grantsNothingBeyond("/app/lib/*", "worker");
  }

  @ParameterizedTest
  @NodeReleases({"24", "26"})
  void standsBesideTheRelease(
      NodeRelease release,
      @Launched(args = "--permission") ProcessPermission permission,
      @Launched(args = "--permission", node = "22") NodeLaunch other) {
    assertThat(permission.release()).isEqualTo(release);
    assertThat(other.release().major()).isEqualTo(22);
  }

  @Test
  void needsNoParameterizedTest(
      @Launched(
              node = "26.10.0",
              args = "server.js",
              config = "../docs/examples/permission.config.json")
          Launch.Started launch) {
    assertThat(launch.release()).hasToString("26.10.0");
    assertThat(launch).isEnforcing().readsNothingBeyond("/app", "/server.js");
  }

  @Test
  void refusesWhatIsNoRelease() {
    assertThatThrownBy(() -> NodeRelease.named("19")).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> NodeRelease.named("27"))
        .hasMessageContaining("no release of this line");
    assertThatThrownBy(() -> NodeRelease.named("x")).hasMessageContaining("not a release");
  }
}
