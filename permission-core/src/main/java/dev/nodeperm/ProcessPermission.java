package dev.nodeperm;

import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.match.QuickLookup;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The object {@code process.permission} of a process that runs with the model on.
 *
 * <p>May be shared between threads: a question reads one snapshot, and {@link #drop} publishes a
 * new one. {@code has} never reads a disk; {@code drop} does, as in the runtime.
 *
 * <p>A scope that the release does not know is denied, not refused. All answers are those of the
 * release's binary.
 *
 * <pre>{@code
 * Launch launch =
 *     NodeLaunch.on("26.10.0").args("--permission", "--allow-fs-read=/app/*", "/app/a.js").withoutFiles().start();
 * if (launch instanceof Launch.Started process) {
 *   ProcessPermission permission = process.permission();
 *   System.out.println(permission.has("fs.read", "/app/key.pem")); // true
 *   System.out.println(permission.has("fs.read")); // false
 *   permission.drop("fs.read", "/app/*");
 *   System.out.println(permission.has("fs.read", "/app/key.pem")); // false
 * }
 * }</pre>
 */
public final class ProcessPermission {
  private final NodeRelease release;
  private final FileTree files;
  private final Explainer explainer;

  private final ProcessDirectory directory;

  /** Replaced as a whole by a drop. */
  private volatile PermissionState state;

  ProcessPermission(
      NodeRelease release,
      FileTree files,
      PermissionState state,
      ProcessDirectory directory,
      Explainer explainer) {
    this.release = release;
    this.files = files;
    this.state = state;
    this.directory = directory;
    this.explainer = explainer;
  }

  /** {@return the release that is asked} */
  public NodeRelease release() {
    return release;
  }

  /**
   * {@return the path grants of the start, reading before writing, as the release took them; drops
   * do not show here}
   */
  public List<EffectiveGrant> grants() {
    PermissionState now = state;
    return Stream.concat(now.read().written().stream(), now.write().written().stream()).toList();
  }

  /** {@return the scopes without paths that are granted} */
  public List<PermissionScope> grantedSwitches() {
    return state.switches().keySet().stream()
        .filter(scope -> PermissionScope.find(release, scope.scopeName()).isPresent())
        .toList();
  }

  /**
   * {@return whether a scope is granted as a whole}
   *
   * @param scope a scope's name, such as {@code fs.read}; see {@link PermissionScope}
   */
  public boolean has(String scope) {
    return has(scope, Reference.ABSENT);
  }

  /**
   * {@return whether a scope is granted for a reference}
   *
   * @param scope a scope's name
   * @param reference a path, absolute or relative to the current directory; scopes without paths
   *     ignore it
   */
  public boolean has(String scope, String reference) {
    PathGrants grants = state.pathsOf(scope);
    if (grants != null && !reference.isEmpty()) {
      if (grants.grantsEverything()) {
        return true;
      }
      QuickLookup quick = grants.quick();
      int answer = quick == null ? QuickLookup.UNDECIDED : quick.ask(reference, directory.base());
      if (answer != QuickLookup.UNDECIDED) {
        return answer == QuickLookup.GRANTED;
      }
    }
    return decide(scope, Reference.of(reference));
  }

  /**
   * {@return whether a scope is granted for a path in bytes, as a Buffer}
   *
   * @param scope a scope's name
   * @param reference a path in the bytes of the file system
   * @throws RuntimeErrorException with {@code ERR_INVALID_ARG_TYPE} on releases that take no
   *     Buffer: before 20.18.0, in 21 and before 22.7.0
   */
  public boolean has(String scope, byte[] reference) {
    return has(scope, new Reference.Buffer(reference.clone()));
  }

  /**
   * {@return whether a scope is granted for the path of a URL}
   *
   * @param scope a scope's name
   * @param reference the URL of a file
   * @throws RuntimeErrorException with {@code ERR_INVALID_ARG_TYPE} on releases that take no URL
   *     (before 26.9.0), with {@code ERR_INVALID_URL_SCHEME}, {@code ERR_INVALID_FILE_URL_HOST} or
   *     {@code ERR_INVALID_FILE_URL_PATH} if the URL is not that of a file that the host can have
   */
  public boolean has(String scope, URI reference) {
    return has(scope, new Reference.Url(reference.toString()));
  }

  /**
   * As {@link #has(String, String)}, with any kind of reference.
   *
   * @param scope a scope's name, such as {@code fs.read}
   * @param reference what is asked about
   * @return whether it is granted
   */
  public boolean has(String scope, Reference reference) {
    return reference instanceof Reference.Text text
        ? has(scope, text.text())
        : decide(scope, reference);
  }

  /**
   * The answer for any reference, on any release; {@link #has(String, String)} only takes a shorter
   * way.
   */
  private boolean decide(String scope, Reference reference) {
    PermissionState now = state;
    References.check(now.behaviors(), scope, reference);
    Optional<PermissionScope> known = PermissionScope.find(release, scope);
    return known.isPresent() && now.grants(known.get(), reference, directory.path());
  }

  /**
   * As {@link #has(String)}, with the evidence.
   *
   * @param scope a scope's name, such as {@code fs.read}
   * @return the decision and what led to it
   */
  public Decision explain(String scope) {
    return explain(scope, Reference.ABSENT);
  }

  /**
   * As {@link #has(String, String)}, with the evidence.
   *
   * @param scope a scope's name, such as {@code fs.read}
   * @param reference what is asked about
   * @return the decision and what led to it
   */
  public Decision explain(String scope, String reference) {
    return explain(scope, Reference.of(reference));
  }

  /**
   * As {@link #has(String, byte[])}, with the evidence.
   *
   * @param scope a scope's name, such as {@code fs.read}
   * @param reference what is asked about
   * @return the decision and what led to it
   */
  public Decision explain(String scope, byte[] reference) {
    return explain(scope, new Reference.Buffer(reference.clone()));
  }

  /**
   * As {@link #has(String, URI)}, with the evidence.
   *
   * @param scope a scope's name, such as {@code fs.read}
   * @param reference what is asked about
   * @return the decision and what led to it
   */
  public Decision explain(String scope, URI reference) {
    return explain(scope, new Reference.Url(reference.toString()));
  }

  /**
   * As {@link #has(String, Reference)}, with the evidence.
   *
   * @param scope a scope's name, such as {@code fs.read}
   * @param reference what is asked about
   * @return the decision and what led to it
   */
  public Decision explain(String scope, Reference reference) {
    PermissionState now = state;
    References.check(now.behaviors(), scope, reference);
    return explainer.explain(now, directory.path(), scope, reference);
  }

  /**
   * {@return what the documentation of the model promises for {@link #has(String)}}
   *
   * @param scope a scope's name, such as {@code fs.read}
   */
  public boolean documentedHas(String scope) {
    return documentedHas(scope, Reference.ABSENT);
  }

  /**
   * {@return what the documentation of the model promises for {@link #has(String, String)}}
   *
   * @param scope a scope's name, such as {@code fs.read}
   * @param reference what is asked about
   */
  public boolean documentedHas(String scope, String reference) {
    return documentedHas(scope, Reference.of(reference));
  }

  /**
   * {@return what the documentation of the model promises for {@link #has(String, Reference)}}
   *
   * @param scope a scope's name, such as {@code fs.read}
   * @param reference what is asked about
   */
  public boolean documentedHas(String scope, Reference reference) {
    PermissionState now = state;
    References.check(now.behaviors(), scope, reference);
    return explainer.documented(now, directory.path(), scope, reference);
  }

  /**
   * {@return whether the release has {@code process.permission.drop}: 24.20.0 and later 24, 26.3.0
   * and later}
   */
  public boolean canDrop() {
    return release.has(Behavior.DROP);
  }

  /**
   * Takes a scope back, for good.
   *
   * @param scope a scope's name, such as {@code fs.read}
   * @throws UnsupportedOperationException on releases without {@code drop}; see {@link #canDrop}
   */
  public void drop(String scope) {
    drop(scope, Reference.ABSENT);
  }

  /**
   * Takes the grant of a path back; only a path that was granted itself can be, and not while
   * everything is granted.
   *
   * @param scope a scope's name, such as {@code fs.read}
   * @param reference what is asked about
   * @throws UnsupportedOperationException on releases without {@code drop}; see {@link #canDrop}
   */
  public void drop(String scope, String reference) {
    drop(scope, Reference.of(reference));
  }

  /**
   * As {@link #drop(String, String)}, with a Buffer.
   *
   * @param scope a scope's name, such as {@code fs.read}
   * @param reference what is asked about
   */
  public void drop(String scope, byte[] reference) {
    drop(scope, new Reference.Buffer(reference.clone()));
  }

  /**
   * As {@link #drop(String, String)}, with a URL where the release takes one.
   *
   * @param scope a scope's name, such as {@code fs.read}
   * @param reference what is asked about
   */
  public void drop(String scope, URI reference) {
    drop(scope, new Reference.Url(reference.toString()));
  }

  /**
   * As {@link #drop(String, String)}, with any kind of reference.
   *
   * @param scope a scope's name, such as {@code fs.read}
   * @param reference what is asked about
   */
  public synchronized void drop(String scope, Reference reference) {
    if (!canDrop()) {
      throw new UnsupportedOperationException(
          "Node.js " + release + " has no process.permission.drop");
    }
    PermissionState now = state;
    References.check(now.behaviors(), scope, reference);
    Optional<PermissionScope> known = PermissionScope.find(release, scope);
    if (known.isPresent()) {
      state = Dropping.from(now, known.get(), reference, directory.path(), files);
    }
  }

  /**
   * The path that {@link #has(String, Reference)} looks up for a reference: resolved by its text
   * alone, no disk asked.
   *
   * @param reference what is asked about
   * @return the path in UTF-8, or empty where the release looks none up
   * @throws RuntimeErrorException as {@code has} does
   */
  public Optional<byte[]> lexicalPath(Reference reference) {
    PermissionState now = state;
    References.check(now.behaviors(), "fs", reference);
    byte[] path = LookupPath.of(now.behaviors(), directory.path(), reference);
    return path == null || References.refused(now.behaviors(), reference)
        ? Optional.empty()
        : Optional.of(path.clone());
  }

  /**
   * {@return whether a path that is resolved already is granted; as {@code has}, for a path that
   * may not be UTF-8}
   *
   * @param scope a scope with paths
   * @param path an absolute path without {@code .}, {@code ..} and doubled slashes
   */
  public boolean grants(PermissionScope scope, byte[] path) {
    PermissionState now = state;
    return switch (scope) {
      case FS -> now.read().grantsEverything() && now.write().grantsEverything();
      case FS_READ, FS_WRITE -> now.paths(scope).grants(path);
      default -> throw new IllegalArgumentException(scope + " has no paths");
    };
  }

  /**
   * What this process grants and another does not: one answer for each scope that differs, with a
   * path that shows it. Both are asked as they are now.
   *
   * <p>Compared are the answers of {@code has} for every scope and every plain path: absolute, of
   * text, resolved. Paths that only differ in how a release resolves them, and what a relative path
   * means, are not. A scope that one of two releases does not know counts as not granted by it.
   *
   * @param other what to compare with, of any release
   * @return the questions that this process answers with yes and the other with no, with the
   *     evidence; empty if the other grants all that this one does
   */
  public List<Decision> beyond(ProcessPermission other) {
    return new Surplus(this, state).beyond(other, other.state);
  }

  /**
   * What this process grants beyond bounds: one answer for each scope, with a path that shows it.
   *
   * @param bounds what may be granted
   * @return questions that this process answers with yes and that lie outside the bounds, with the
   *     evidence; empty if it grants nothing else
   */
  public List<Decision> beyond(PermissionBounds bounds) {
    return new Surplus(this, state).beyond(bounds);
  }

  /**
   * Whether a check that the runtime makes of its own accord lets a path pass. Unlike {@code has},
   * it sees the whole path, whatever follows a NUL.
   *
   * @param scope {@link PermissionScope#FS_READ} or {@link PermissionScope#FS_WRITE}
   * @param path a path as a program passes it, absolute or relative to the current directory
   * @return true if such an operation would be let through
   */
  public boolean allows(PermissionScope scope, byte[] path) {
    return OwnCheck.allows(state, scope, directory.path(), path);
  }

  /**
   * {@return as {@link #allows}, of a path whose text is looked up as it is: without resolving
   * anything in it, and a relative one only under a grant of everything}
   *
   * @param scope a scope with paths
   * @param path a path as a program passes it
   */
  public boolean allowsAsSpelled(PermissionScope scope, byte[] path) {
    return OwnCheck.allowsAsSpelled(state, scope, path);
  }

  /**
   * {@return the grant that lets a path pass in {@link #allows}; empty if none does, or if the
   * release's own tree lets it in without one}
   *
   * @param scope a scope with paths; for {@link PermissionScope#FS} the grant of reading everything
   * @param path a path as a program passes it
   */
  public Optional<EffectiveGrant> grantFor(PermissionScope scope, byte[] path) {
    return Optional.ofNullable(OwnCheck.deciding(state, scope, directory.path(), path));
  }

  /**
   * {@return the option that grants a scope without paths, as it was written and where}
   *
   * @param scope the scope, such as {@code fs.read}
   */
  public Optional<String> switchFor(PermissionScope scope) {
    return Optional.ofNullable(state.switches().get(scope))
        .map(on -> on.written(scope.option().orElse("")) + " (" + on.source() + ")");
  }

  /** Whether the check of a change of directory lets it pass. */
  boolean allowsChdir(byte[] target) {
    return ChdirGuard.allows(state, directory.path(), target);
  }
}
