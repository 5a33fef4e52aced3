package dev.nodeperm.assertj;

import static dev.nodeperm.assertj.PermissionAssertions.assertThat;
import static dev.nodeperm.assertj.PermissionAssertions.grant;
import static dev.nodeperm.assertj.PermissionAssertions.noGrant;
import static dev.nodeperm.assertj.PermissionAssertions.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nodeperm.Decision;
import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.error.InputException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PermissionAssertionsTest {
  private static final NodeLaunch APP = on("24.13.0", "--permission", "--allow-fs-read=/app/*");

  private static NodeLaunch on(String release, String... args) {
    return bare(release, args).directory("/app").args(with(args, "x.js"));
  }

  private static NodeLaunch bare(String release, String... args) {
    return NodeLaunch.on(release).args(args).withoutFiles();
  }

  private static String[] with(String[] args, String last) {
    return Stream.concat(Stream.of(args), Stream.of(last)).toArray(String[]::new);
  }

  private static ProcessPermission permission(String release, String... args) {
    return ((Launch.Started) on(release, args).start()).permission();
  }

  private static void failsSaying(ThrowingCallable assertion, String... parts) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContainingAll(parts);
  }

  @Test
  void passesWhereAllIsAsExpected() {
    assertThat(APP)
        .starts()
        .isEnforcing()
        .doesNotWarn()
        .grants("fs.read", "/app/x")
        .because(grant("/app/*").from("argument 1"))
        .denies("fs.read", "/etc/passwd")
        .because(noGrant())
        .denies("fs")
        .denies("child")
        .because(reason(Decision.Reason.SWITCH_OFF))
        .doesNotKnow("net")
        .grantsNothingBeyond("/app/*")
        .readsNothingBeyond("/app/*", "/other")
        .writesNothingBeyond()
        .sameAs(APP.start());
  }

  @Test
  void tellsEvidenceAndWhatToChange() {
    NodeLaunch launch = on("24.13.0", "--permission", "--allow-fs-read=/app/*.json,/app/key.pem");
    failsSaying(
        () -> assertThat(launch).denies("fs.read", "/app/./key.pem"),
        "Expecting Node.js 24.13.0 to deny fs.read /app/./key.pem, but it is granted",
        "looked up   /app/key.pem",
        "grant       --allow-fs-read=/app/*.json,/app/key.pem (argument 1)",
        "What follows its first * does not count.");
    failsSaying(
        () -> assertThat(APP).grants("fs.read", "/etc/x"),
        "but it is denied",
        "reason      no grant covers it",
        "to change   add --allow-fs-read=/etc/x");
    failsSaying(
        () -> assertThat(on("26.10.0", "--permission", "--allow-net=a.example")).denies("net"),
        "grant       --allow-net=a.example (argument 1)",
        "to change   remove --allow-net=a.example (argument 1); a switch grants its whole scope");
    failsSaying(
        () ->
            assertThat(on("24.13.0", "--permission", "--allow-fs-read=/app"))
                .grants("fs.read", "/app/x"),
        "--allow-fs-read=/app (argument 1) grants that one path only");
  }

  /** What several grants cover stays granted when one is taken away. */
  @Test
  void namesAllGrantsInTheWay() {
    failsSaying(
        () ->
            assertThat(
                    on("24.13.0", "--permission", "--allow-fs-read=/app/*", "--allow-fs-read=/*"))
                .denies("fs.read", "/app/x"),
        "Also in its way: --allow-fs-read=/");
  }

  @Test
  void passesForNoWrongReason() {
    failsSaying(
        () -> assertThat(APP).grants("fs.read", "/app/x").because(grant("/app/x")),
        "because of /app/x, but what decides is --allow-fs-read=/app/* (argument 1)");
    failsSaying(
        () ->
            assertThat(APP)
                .grants("fs.read", "/app/x")
                .because(grant("/app/*").from("config file")),
        "because of /app/* (config file), but");
    failsSaying(
        () -> assertThat(APP).denies("fs").because(noGrant()),
        "because no grant covers it, but without a path only a grant of everything counts");
    failsSaying(
        () ->
            assertThat(on("26.10.0", "--permission", "--allow-worker"))
                .grants("worker")
                .because(grant("--allow-work")),
        "because of --allow-work, but what decides is --allow-worker (argument 1)");
    assertThat(on("26.10.0", "--permission", "--allow-worker"))
        .grants("worker")
        .because(grant("--allow-worker").from("argument 1"));
    assertThatThrownBy(() -> assertThat(APP).because(noGrant()))
        .isInstanceOf(IllegalStateException.class);
  }

  /** A scope with a typo, and one that the release does not guard, are no denials. */
  @Test
  void aScopeThatIsNotKnownIsNeitherGrantedNorDenied() {
    failsSaying(
        () -> assertThat(APP).denies("net"), "does not know the scope", "nothing guards it");
    failsSaying(() -> assertThat(APP).grants("net"), "does not know the scope");
    failsSaying(() -> assertThat(APP).doesNotKnow("child"), "know no scope child, but it knows it");
  }

  @Test
  void tellsHowALaunchEnds() {
    NodeLaunch bad = bare("24.13.0", "--permission", "--allow-fs-read");
    assertThat(bad).failsWith(9, "--allow-fs-read requires an argument");
    failsSaying(
        () -> assertThat(bad).starts(), "to start, but it ends with exit code 9", "because");
    failsSaying(() -> assertThat(bad).grants("child"), "it ends with exit code 9");
    failsSaying(
        () -> assertThat(bad).failsWith(1, ""), "to fail with exit code 1, but it ends with");
    failsSaying(
        () -> assertThat(bad).failsWith(9, "other"), "exit code 9 and \"other\", but it ends");
    failsSaying(() -> assertThat(APP).failsWith(9, ""), "but it starts, the model being enforcing");
    assertThat(
            bare(
                "20.20.2", "--experimental-permission", "--allow-fs-read=/a", "--allow-fs-read=/a"))
        .failsWithSignal("SIGABRT", "Assertion failed");
  }

  @Test
  void tellsThatTheModelIsOff() {
    NodeLaunch off = on("22.11.0");
    assertThat(off).starts().hasModelOff();
    failsSaying(
        () -> assertThat(off).isEnforcing(), "but it is off", "pass --experimental-permission");
    failsSaying(() -> assertThat(off).denies("fs.read", "/x"), "but it is off");
    failsSaying(() -> assertThat(APP).hasModelOff(), "to be off, but it is enforcing");
    failsSaying(() -> assertThat(APP).isAuditing(), "to be auditing, but it is enforcing");
  }

  @Test
  void tellsWarnings() {
    NodeLaunch warning = on("26.10.0", "--permission", "--allow-worker");
    assertThat(warning).warns("PERM0006").warns("SecurityWarning");
    failsSaying(() -> assertThat(warning).warns("PERM0001"), "it warns of", "PERM0006");
    failsSaying(() -> assertThat(warning).doesNotWarn(), "not to warn", "PERM0006");
    failsSaying(() -> assertThat(APP).warns("PERM0006"), "but it prints no warning");
  }

  @Test
  void showsWhatLiesBeyondBounds() {
    ProcessPermission permission =
        permission("24.13.0", "--permission", "--allow-fs-read=/app/*.json", "--allow-worker");
    failsSaying(
        () -> assertThat(permission).grantsNothingBeyond("/app/lib/*"),
        "but it grants fs.read /app and worker",
        "--allow-fs-read=/app/*.json (argument 1), taken as /app/*");
    assertThat(permission).grantsNothingBeyond("/app/*", "worker");
    assertThat(permission).readsNothingBeyond("/app*").writesNothingBeyond();
    assertThatThrownBy(() -> assertThat(permission).grantsNothingBeyond("/app/*.json"))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> assertThat(permission).grantsNothingBeyond("wroker"))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> assertThat(permission).grantsNothingBeyond("/app/../etc"))
        .isInstanceOf(InputException.class);
  }

  @Test
  void showsAPathThatTellsTwoApart() {
    ProcessPermission all = permission("24.13.0", "--permission", "--allow-fs-read=*");
    ProcessPermission some = permission("24.13.0", "--permission", "--allow-fs-read=/app/*");
    failsSaying(() -> assertThat(all).sameAs(some), "differ in fs.read /", "the first grants");
    failsSaying(() -> assertThat(some).sameAs(all), "differ in fs.read /", "the second grants");
    assertThat(all).sameAs(permission("24.13.0", "--permission", "--allow-fs-read=/*"));
    String write = "--allow-fs-write=*";
    ProcessPermission both = permission("24.13.0", "--permission", "--allow-fs-read=*", write);
    ProcessPermission root = permission("24.13.0", "--permission", "--allow-fs-read=/*", write);
    failsSaying(() -> assertThat(both).sameAs(root), "differ in fs\n");
    ProcessPermission newer = permission("26.10.0", "--permission", "--allow-fs-read=/app/*");
    assertThat(some).sameAs(newer);
    failsSaying(
        () -> assertThat(APP).sameAs(on("24.13.0").start()), "to be enforcing, but it is off");
  }

  @Test
  void tellsAllThatSoftAssertionsFind() {
    failsSaying(
        () ->
            PermissionSoftAssertions.softly(
                softly -> {
                  softly.assertThat(APP).denies("fs.read", "/app/x").because(noGrant()).warns("A");
                  softly.assertThat(permission("24.13.0", "--permission")).grants("child");
                  softly.assertThat(APP).isEnforcing();
                }),
        "(3 failures)",
        "deny fs.read /app/x",
        "warn of A",
        "grant child");
  }

  @Test
  void keepsADescription() {
    failsSaying(() -> assertThat(APP).as("the job").grants("child"), "[the job]");
  }
}
