package dev.nodeperm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.Decision.Reason;
import dev.nodeperm.release.Behavior;
import org.junit.jupiter.api.Test;

class DecisionTest {
  private static ProcessPermission on(NodeLaunch launch) {
    return ((Launch.Started) launch.withoutFiles().start()).permission();
  }

  private static ProcessPermission on(String release, String... args) {
    return on(NodeLaunch.on(release).args(args));
  }

  @Test
  void namesThePathAndTheGrant() {
    Decision decision =
        on("26.10.0", "--permission", "--allow-fs-read=/a", "--allow-fs-read", "/ab", "-e", "0")
            .explain("fs.read", "/x/../a");
    assertThat(decision.granted()).isTrue();
    assertThat(decision.reason()).isEqualTo(Reason.GRANT);
    assertThat(decision.resolvedPath()).isEqualTo("/a");
    assertThat(decision.reference()).isEqualTo("/x/../a");
    assertThat(decision.grant().orElseThrow().written()).isEqualTo("/a");
    assertThat(decision.grant().orElseThrow().source()).hasToString("argument 1");
    assertThat(decision.differsFromDocumentation()).isFalse();
  }

  @Test
  void namesThePlaceInTheVariable() {
    Decision decision =
        on(NodeLaunch.on("26.10.0").nodeOptions("--permission  --allow-fs-read=/a").args("-e", "0"))
            .explain("fs.read", "/a");
    assertThat(decision.grant().orElseThrow().source()).hasToString("NODE_OPTIONS offset 14");
  }

  @Test
  void namesThePlaceInTheConfigFile() {
    String config = "{\n  \"permission\": {\"allow-fs-read\": [\"/b\", \"/a\"]}\n}";
    Decision decision =
        on(NodeLaunch.on("26.10.0").config(config).args("-e", "0")).explain("fs.read", "/a");
    assertThat(decision.grant().orElseThrow().source()).hasToString("config file 2:42");
  }

  @Test
  void namesTheSwitch() {
    ProcessPermission permission = on("26.10.0", "--permission", "--allow-worker", "-e", "0");
    assertThat(permission.explain("worker").decidingSwitch())
        .isEqualTo("--allow-worker (argument 1)");
    assertThat(permission.explain("worker").reason()).isEqualTo(Reason.SWITCH);
    assertThat(permission.explain("child").reason()).isEqualTo(Reason.SWITCH_OFF);
  }

  @Test
  void everyReason() {
    ProcessPermission some =
        on("26.10.0", "--permission", "--allow-fs-read=/a", "--allow-fs-write=*", "-e", "0");
    assertThat(some.explain("fs.read", "/b").reason()).isEqualTo(Reason.NO_GRANT);
    assertThat(some.explain("fs.read").reason()).isEqualTo(Reason.NOT_EVERYTHING);
    assertThat(some.explain("fs.write", "/b").reason()).isEqualTo(Reason.EVERYTHING);
    assertThat(some.explain("fs.read", "").reason()).isEqualTo(Reason.EMPTY_REFERENCE);
    assertThat(some.explain("bogus").reason()).isEqualTo(Reason.UNKNOWN_SCOPE);
    assertThat(on("20.0.0", "--experimental-permission", "-e", "0").explain("child").reason())
        .isEqualTo(Reason.DEFAULT);
  }

  @Test
  void namesTheBehavioursThatMattered() {
    ProcessPermission leaking =
        on(
            "24.11.0",
            "--permission",
            "--allow-fs-read=/c/b",
            "--allow-fs-read=/ab*",
            "--allow-fs-read=/b/c*",
            "-e",
            "0");
    Decision root = leaking.explain("fs.read", "/");
    assertThat(root.granted()).isTrue();
    assertThat(root.behaviors()).containsExactly(Behavior.LEAF_MARKS);
    assertThat(root.documented()).isFalse();
    assertThat(root.differsFromDocumentation()).isTrue();
    assertThat(root.grant().orElseThrow().written()).isEqualTo("/b/c*");
    assertThat(leaking.explain("fs.read", "/c/b").behaviors()).isEmpty();
  }

  @Test
  void saysWhatItIsExtrapolatedFrom() {
    Decision decision = on("26.99.0", "--permission", "-e", "0").explain("fs.read", "/a");
    assertThat(decision.isExtrapolated()).isTrue();
    assertThat(decision.modelled()).hasToString("26.10.0");
    assertThat(decision.release()).hasToString("26.99.0");
  }
}
