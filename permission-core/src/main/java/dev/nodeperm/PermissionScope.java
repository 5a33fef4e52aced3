package dev.nodeperm;

import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scope that a program can ask {@code process.permission.has} about.
 *
 * <p>Names are case-sensitive. A name that a release does not know is not an error: the answer is
 * no.
 */
public enum PermissionScope {
  /** Reading and writing any file: granted only where both are granted with {@code *}. */
  FS("fs", null, null),
  /** Reading files. */
  FS_READ("fs.read", "--allow-fs-read", null),
  /** Writing files. */
  FS_WRITE("fs.write", "--allow-fs-write", null),
  /** Starting child processes. */
  CHILD("child", "--allow-child-process", null),
  /** Starting worker threads. */
  WORKER("worker", "--allow-worker", null),
  /** Loading native addons. */
  ADDON("addon", "--allow-addons", Behavior.ADDON_SCOPE),
  /** Using WASI. */
  WASI("wasi", "--allow-wasi", Behavior.WASI_SCOPE),
  /** Using the inspector. */
  INSPECTOR("inspector", "--allow-inspector", Behavior.INSPECTOR_SCOPE),
  /** Using the network. */
  NET("net", "--allow-net", Behavior.NET_SCOPE),
  /** Calling foreign functions. */
  FFI("ffi", "--allow-ffi", Behavior.FFI_SCOPE),
  /** Using the stores of OpenSSL. */
  OPENSSL_STORE("openssl.store", "--allow-openssl-store", Behavior.OPENSSL_STORE_SCOPE);

  private final String name;
  private final @Nullable String option;
  private final @Nullable Behavior behavior;

  PermissionScope(String name, @Nullable String option, @Nullable Behavior behavior) {
    this.name = name;
    this.option = option;
    this.behavior = behavior;
  }

  /** {@return the name that a program uses, such as {@code fs.read}} */
  public String scopeName() {
    return name;
  }

  /** {@return the option that grants the scope; empty for {@link #FS}, which takes two} */
  public Optional<String> option() {
    return Optional.ofNullable(option);
  }

  /** {@return whether the scope is about paths} */
  public boolean isFileSystem() {
    return this == FS || this == FS_READ || this == FS_WRITE;
  }

  /**
   * {@return whether a release can grant the scope}
   *
   * @param release the release that is asked; an extrapolated one answers as the one it is modelled
   *     on
   */
  public boolean in(NodeRelease release) {
    return behavior == null || behavior.in(release);
  }

  /**
   * The scope that a name stands for on a release.
   *
   * @param release the release that is asked
   * @param name any text
   * @return the scope, or empty if the release does not know the name
   */
  public static Optional<PermissionScope> find(NodeRelease release, String name) {
    int nul = name.indexOf('\0');
    String read =
        nul >= 0 && release.has(Behavior.SCOPE_ENDS_AT_NUL) ? name.substring(0, nul) : name;
    for (PermissionScope scope : values()) {
      if (scope.name.equals(read)) {
        boolean early =
            scope == INSPECTOR && release.has(Behavior.INSPECTOR_UNGUARDED_WITHOUT_FS_GRANTS);
        return scope.in(release) || early ? Optional.of(scope) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The name that a program uses. */
  @Override
  public String toString() {
    return name;
  }
}
