package dev.nodeperm;

import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.filesystem.PathLookup;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The object {@code process.permission} of a process that runs with the model on.
 *
 * <p>May be shared between threads: a question reads one snapshot, {@link #drop} and {@link #chdir} publish a new one.
 * {@code has} never reads a disk; {@code drop} and {@code chdir} do, as in the runtime.
 *
 * <p>A scope that the release does not know is denied, not refused. All answers are those of the release's binary.
 */
public final class ProcessPermission {
  private final NodeRelease release;
  private final FileTree files;
  private final Explainer explainer;

  /** What the process grants and where it stands; replaced as a whole. */
  record Snapshot(PermissionState state, byte[] directory) {}

  private volatile Snapshot snapshot;

  ProcessPermission(NodeRelease release, FileTree files, Snapshot start, Explainer explainer) {
    this.release = release;
    this.files = files;
    this.snapshot = start;
    this.explainer = explainer;
  }

  /** The release that is asked. */
  public NodeRelease release() {
    return release;
  }

  /** The current directory, as {@code process.cwd()}. */
  public String currentDirectory() {
    return Utf8.text(snapshot.directory);
  }

  /** The path grants of the start, reading before writing, as the release took them; drops do not show here. */
  public List<EffectiveGrant> grants() {
    PermissionState state = snapshot.state;
    return Stream.concat(state.read().written().stream(), state.write().written().stream()).toList();
  }

  /** The scopes without paths that are granted. */
  public List<PermissionScope> grantedSwitches() {
    return snapshot.state.switches().keySet().stream()
        .filter(scope -> PermissionScope.find(release, scope.scopeName()).isPresent())
        .toList();
  }

  /**
   * Whether a scope is granted as a whole.
   *
   * @param scope a scope's name, such as {@code fs.read}; see {@link PermissionScope}
   */
  public boolean has(String scope) {
    return has(scope, Reference.ABSENT);
  }

  /**
   * Whether a scope is granted for a reference.
   *
   * @param scope a scope's name
   * @param reference a path, absolute or relative to the current directory; scopes without paths ignore it
   */
  public boolean has(String scope, String reference) {
    return has(scope, Reference.of(reference));
  }

  /**
   * Whether a scope is granted for a path in bytes, as a Buffer.
   *
   * @param scope a scope's name
   * @param reference a path in the bytes of the file system
   * @throws RuntimeErrorException with {@code ERR_INVALID_ARG_TYPE} on releases that take no Buffer: before 20.18.0, in
   *     21 and before 22.7.0
   */
  public boolean has(String scope, byte[] reference) {
    return has(scope, new Reference.Buffer(reference.clone()));
  }

  /**
   * Whether a scope is granted for the path of a URL.
   *
   * @param scope a scope's name
   * @param reference the URL of a file
   * @throws RuntimeErrorException with {@code ERR_INVALID_ARG_TYPE} on releases that take no URL (before 26.9.0), with
   *     {@code ERR_INVALID_URL_SCHEME}, {@code ERR_INVALID_FILE_URL_HOST} or {@code ERR_INVALID_FILE_URL_PATH} if the URL
   *     is not that of a file that the host can have
   */
  public boolean has(String scope, URI reference) {
    return has(scope, new Reference.Url(reference.toString()));
  }

  boolean has(String scope, Reference reference) {
    Snapshot now = snapshot;
    reference.check(now.state.behaviors());
    Optional<PermissionScope> known = PermissionScope.find(release, scope);
    return known.isPresent() && now.state.grants(known.get(), reference, now.directory);
  }

  /** As {@link #has(String)}, with the evidence. */
  public Decision explain(String scope) {
    return explain(scope, Reference.ABSENT);
  }

  /** As {@link #has(String, String)}, with the evidence. */
  public Decision explain(String scope, String reference) {
    return explain(scope, Reference.of(reference));
  }

  /** As {@link #has(String, byte[])}, with the evidence. */
  public Decision explain(String scope, byte[] reference) {
    return explain(scope, new Reference.Buffer(reference.clone()));
  }

  /** As {@link #has(String, URI)}, with the evidence. */
  public Decision explain(String scope, URI reference) {
    return explain(scope, new Reference.Url(reference.toString()));
  }

  Decision explain(String scope, Reference reference) {
    Snapshot now = snapshot;
    reference.check(now.state.behaviors());
    return explainer.explain(now, scope, reference);
  }

  /** What the documentation of the model promises for {@link #has(String)}. */
  public boolean documentedHas(String scope) {
    return documentedHas(scope, Reference.ABSENT);
  }

  /** What the documentation of the model promises for {@link #has(String, String)}. */
  public boolean documentedHas(String scope, String reference) {
    return documentedHas(scope, Reference.of(reference));
  }

  boolean documentedHas(String scope, Reference reference) {
    Snapshot now = snapshot;
    reference.check(now.state.behaviors());
    return explainer.documented(now, scope, reference);
  }

  /** Whether the release has {@code process.permission.drop}: 24.20.0 and later 24, 26.3.0 and later. */
  public boolean canDrop() {
    return release.has(Behavior.DROP);
  }

  /**
   * Takes a scope back, for good.
   *
   * @throws UnsupportedOperationException on releases without {@code drop}; see {@link #canDrop}
   */
  public void drop(String scope) {
    drop(scope, Reference.ABSENT);
  }

  /**
   * Takes the grant of a path back; only a path that was granted itself can be, and not while everything is granted.
   *
   * @throws UnsupportedOperationException on releases without {@code drop}; see {@link #canDrop}
   */
  public void drop(String scope, String reference) {
    drop(scope, Reference.of(reference));
  }

  /** As {@link #drop(String, String)}, with a Buffer. */
  public void drop(String scope, byte[] reference) {
    drop(scope, new Reference.Buffer(reference.clone()));
  }

  /** As {@link #drop(String, String)}, with a URL where the release takes one. */
  public void drop(String scope, URI reference) {
    drop(scope, new Reference.Url(reference.toString()));
  }

  synchronized void drop(String scope, Reference reference) {
    if (!canDrop()) {
      throw new UnsupportedOperationException("Node.js " + release + " has no process.permission.drop");
    }
    Snapshot now = snapshot;
    reference.check(now.state.behaviors());
    Optional<PermissionScope> known = PermissionScope.find(release, scope);
    if (known.isPresent()) {
      PermissionState left = Dropping.from(now.state, known.get(), reference, now.directory, files);
      snapshot = new Snapshot(left, now.directory);
    }
  }

  /**
   * Changes the current directory, as {@code process.chdir}.
   *
   * @param directory the target, absolute or relative to the current directory
   * @throws RuntimeErrorException with {@code ERR_ACCESS_DENIED} where the release guards this and the target may not be
   *     read; with the error of the file system, such as {@code ENOENT}, if there is no such directory
   */
  public synchronized void chdir(String directory) {
    Snapshot now = snapshot;
    byte[] target = Utf8.bytes(directory);
    if (now.state.behaviors().contains(Behavior.CHDIR_GUARDED) && !Chdir.allowed(now.state, now.directory, target)) {
      String hint =
          now.state.behaviors().contains(Behavior.DENIAL_NAMES_FLAG)
              ? ". Use --allow-fs-read to manage permissions."
              : "";
      throw new RuntimeErrorException("ERR_ACCESS_DENIED", "Access to this API has been restricted" + hint);
    }
    snapshot = new Snapshot(now.state, Chdir.move(files, now.directory, target));
  }
}
