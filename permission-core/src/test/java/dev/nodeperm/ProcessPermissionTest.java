package dev.nodeperm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.net.URI;
import java.nio.file.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessPermissionTest {
  private final FileSystem disk = Disk.make();

  private Launch.Started started(String release, String... grants) {
    String[] args = new String[grants.length + 3];
    args[0] =
        !NodeRelease.parse(release).has(Behavior.PERMISSION_FLAG)
            ? "--experimental-permission"
            : "--permission";
    System.arraycopy(grants, 0, args, 1, grants.length);
    args[args.length - 2] = "-e";
    args[args.length - 1] = "0";
    return (Launch.Started)
        NodeLaunch.on(release).fileSystem(disk).directory("/app").args(args).start();
  }

  private ProcessPermission permission(String release, String... grants) {
    return started(release, grants).permission();
  }

  private static String code(Runnable question) {
    return catchThrowableOfType(RuntimeErrorException.class, question::run).code();
  }

  @Test
  void takesTextsBytesAndUrls() {
    ProcessPermission permission = permission("26.10.0", "--allow-fs-read=/x/é");
    assertThat(permission.has("fs.read", "/x/é")).isTrue();
    assertThat(permission.has("fs.read", new byte[] {'/', 'x', '/', (byte) 0xC3, (byte) 0xA9}))
        .isTrue();
    assertThat(permission.has("fs.read", URI.create("file:///x/%C3%A9"))).isTrue();
    assertThat(permission.has("fs.read", URI.create("file:///x/e"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "20.17.0, false",
    "20.18.0, true",
    "21.7.3, false",
    "22.6.0, false",
    "22.7.0, true",
    "26.10.0, true"
  })
  void takesBytesFromSomeReleaseOn(String release, boolean taken) {
    ProcessPermission permission = permission(release, "--allow-fs-read=/a");
    if (taken) {
      assertThat(permission.has("fs.read", new byte[] {'/', 'a'})).isTrue();
    } else {
      assertThat(code(() -> permission.has("fs.read", new byte[] {'/', 'a'})))
          .isEqualTo("ERR_INVALID_ARG_TYPE");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "26.8.2, file:///a, ERR_INVALID_ARG_TYPE",
    "26.9.0, http://a/, ERR_INVALID_URL_SCHEME",
    "26.9.0, file://host/a, ERR_INVALID_FILE_URL_HOST",
    "26.9.0, file:///a%2Fb, ERR_INVALID_FILE_URL_PATH"
  })
  void refusesUrlsAsTheReleaseDoes(String release, String url, String code) {
    ProcessPermission permission = permission(release, "--allow-fs-read=*");
    assertThat(code(() -> permission.has("fs.read", URI.create(url)))).isEqualTo(code);
    assertThat(code(() -> permission.explain("fs.read", URI.create(url)))).isEqualTo(code);
  }

  /** The classes that differ in references, not in their tree. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "20.3.0, /x/../a, false",
    "20.3.1, /x/../a, true",
    "23.0.0, /a/, false",
    "23.1.0, /a/, true",
    "22.23.2, '/a\0b', true",
    "24.11.0, '/a\0b', true",
    "24.11.1, '/a\0b', false",
    "22.0.0, '/b\0/../a', true",
    "22.23.2, '/b\0/../a', false",
    "26.10.0, '/b\0/../a', true"
  })
  void referencesDiffer(String release, String reference, boolean granted) {
    String read = reference.replace("\\0", "\0");
    assertThat(permission(release, "--allow-fs-read=/a").has("fs.read", read)).isEqualTo(granted);
  }

  @ParameterizedTest
  @CsvSource({
    "22.22.0, true",
    "22.22.1, false",
    "24.11.0, true",
    "24.11.1, false",
    "25.0.0, true",
    "25.1.0, false"
  })
  void anEmptyReferenceWasTheDirectory(String release, boolean granted) {
    assertThat(permission(release, "--allow-fs-read=/app").has("fs.read", "")).isEqualTo(granted);
  }

  @Test
  void scopesAreNames() {
    ProcessPermission permission =
        permission("26.10.0", "--allow-fs-read=*", "--allow-fs-write=*", "--allow-worker");
    assertThat(permission.has("fs")).isTrue();
    assertThat(permission.has("FS")).isFalse();
    assertThat(permission.has("fs.read\0")).isFalse();
    assertThat(permission.grantedSwitches()).containsExactly(PermissionScope.WORKER);
    assertThat(permission("24.3.0", "--allow-addons").has("addon")).as("no scope yet").isFalse();
  }

  @Test
  void dropsWhatWasGranted() {
    ProcessPermission permission =
        permission(
            "26.10.0",
            "--allow-fs-read=/a",
            "--allow-fs-read=/b",
            "--allow-fs-read=/app",
            "--allow-worker");
    permission.drop("fs.read", "/none");
    permission.drop("fs.read", "/x/../b/");
    assertThat(permission.has("fs.read", "/a")).isTrue();
    assertThat(permission.has("fs.read", "/b")).isFalse();
    assertThat(permission.documentedHas("fs.read", "/a")).isTrue();
    assertThat(permission.explain("fs.read", "/b").differsFromDocumentation()).isFalse();
    permission.drop("fs.read", "/app/lib");
    assertThat(permission.has("fs.read", "/app/lib")).as("a part of a grant stays").isTrue();
    permission.drop("fs.read", ".");
    assertThat(permission.has("fs.read", "/app/lib")).isFalse();
    permission.drop("worker");
    assertThat(permission.has("worker")).isFalse();
    permission.drop("fs.read");
    assertThat(permission.has("fs.read", "/a")).isFalse();
    permission.drop("bogus");
    assertThat(permission.grants()).as("the grants of the start").hasSize(3);
  }

  @Test
  void dropsNoPathOfEverything() {
    ProcessPermission permission = permission("26.10.0", "--allow-fs-read=*");
    permission.drop("fs.read", "/a");
    permission.drop("fs.read", "*");
    assertThat(permission.has("fs.read", "/a")).isTrue();
    permission.drop("fs");
    assertThat(permission.has("fs.read", "/a")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"24.19.0, false", "24.20.0, true", "25.9.0, false", "26.2.0, false", "26.3.0, true"})
  void canDropOnSomeReleases(String release, boolean can) {
    ProcessPermission permission = permission(release, "--allow-worker");
    assertThat(permission.canDrop()).isEqualTo(can);
    if (!can) {
      assertThatThrownBy(() -> permission.drop("worker"))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThat(permission.has("worker")).isTrue();
    }
  }

  @Test
  void aChangeOfDirectoryMovesReferencesNotGrants() {
    Launch.Started started = started("26.10.0", "--allow-fs-read=lib", "--allow-fs-read=/app");
    started.chdir("lib");
    assertThat(started.currentDirectory()).isEqualTo("/app/lib");
    assertThat(started.permission().has("fs.read", "x")).isTrue();
    assertThat(started.permission().explain("fs.read", "../../x").resolvedPath()).isEqualTo("/x");
  }

  @Test
  void aChangeOfDirectoryFollowsLinks() {
    Launch.Started started = started("26.10.0", "--allow-fs-read=/to-app");
    started.chdir("/to-app/lib");
    assertThat(started.currentDirectory()).isEqualTo("/app/lib");
    assertThat(started.permission().has("fs.read", "x")).as("only the link is granted").isFalse();
  }

  @Test
  void aChangeOfDirectoryIsGuarded() {
    assertThat(code(() -> started("26.10.0", "--allow-fs-read=/app").chdir("/")))
        .isEqualTo("ERR_ACCESS_DENIED");
    assertThat(code(() -> started("26.10.0", "--allow-fs-read=*").chdir("none")))
        .isEqualTo("ENOENT");
    assertThat(code(() -> started("26.10.0", "--allow-fs-read=*").chdir("server.js")))
        .isEqualTo("ENOTDIR");
    Launch.Started free = started("20.17.0", "--allow-fs-read=/app");
    free.chdir("/");
    assertThat(free.currentDirectory()).isEqualTo("/");
  }
}
