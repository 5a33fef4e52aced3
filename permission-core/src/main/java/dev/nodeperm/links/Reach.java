package dev.nodeperm.links;

import dev.nodeperm.Launch;
import dev.nodeperm.PermissionScope;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.Reference;
import dev.nodeperm.error.ErrorCode;
import dev.nodeperm.error.InputException;
import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.filesystem.LastComponent;
import dev.nodeperm.filesystem.LinkTracer;
import dev.nodeperm.filesystem.RawPath;
import dev.nodeperm.filesystem.Trace;
import dev.nodeperm.path.FileUrl;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.util.Optional;

/**
 * What the paths of a process reach: the decision on a path's text, and the file that the kernel
 * touches.
 *
 * <p>The runtime checks {@code /app/link/../x} as {@code /app/x} and then gives the kernel the path
 * as it was passed, so that the parent of the link's target is opened. Some early releases resolve
 * the path by its text first; see {@link Behavior#OPENED_PATH_RESOLVED}.
 *
 * <p>Reads the disk at each question, and only then; the disk may change right after. Asks what the
 * process is granted and where it is at the time of the question. May be shared between threads.
 *
 * <pre>{@code
 * Path app = Files.createTempDirectory("app");
 * Files.createSymbolicLink(app.resolve("logs"), Path.of("/usr/lib"));
 * Launch launch = NodeLaunch.on("26.10.0").args("--permission", "--allow-fs-read=" + app, app + "/a.js").start();
 * if (launch instanceof Launch.Started process) {
 *   ReachAnswer answer = Reach.of(process).ask("fs.read", app + "/logs/..");
 *   System.out.println(answer.granted()); // true
 *   System.out.println(answer.real()); // /usr
 *   System.out.println(answer.verdict()); // escapes
 * }
 * }</pre>
 */
public final class Reach {
  private final Launch.Started started;
  private final ProcessPermission permission;
  private final LinkTracer tracer;

  private Reach(Launch.Started started, LinkTracer tracer) {
    this.started = started;
    this.permission = started.permission();
    this.tracer = tracer;
  }

  /**
   * {@return what paths reach on the disk that the launch was started on}
   *
   * @param started a process with the model on, enforcing or auditing; its grants are read with
   *     each question
   * @throws IllegalStateException if the model is off
   */
  public static Reach of(Launch.Started started) {
    return of(started, started.files());
  }

  /**
   * {@return what paths reach on another disk}
   *
   * @param started a process with the model on, enforcing or auditing; its grants are read with
   *     each question
   * @param files another disk, in place of the one that the launch was started on
   * @throws IllegalStateException if the model is off
   */
  public static Reach of(Launch.Started started, FileTree files) {
    return new Reach(started, files.tracer());
  }

  /**
   * Asks about a path that is opened, a link at its end followed. For {@code fs.write} a file that
   * is not there counts as one to be made.
   *
   * @param scope {@code fs.read}, {@code fs.write}, or {@code fs} for both of all files
   * @param path the path as the program passes it, absolute or from the current directory
   * @return what is reached and what is granted
   * @throws InputException with {@link ErrorCode#BAD_ARGUMENT} for another scope
   */
  public ReachAnswer ask(String scope, String path) {
    return ask(scope, Reference.of(path));
  }

  /**
   * As {@link #ask(String, String)}, with a Buffer or URL.
   *
   * @param scope {@code fs.read} or {@code fs.write}
   * @param reference the Buffer, URL or string
   * @return what is reached and what is granted
   * @throws InputException with {@link ErrorCode#BAD_ARGUMENT} for another scope, or a reference
   *     that is no path
   * @throws dev.nodeperm.RuntimeErrorException where {@code has} throws
   */
  public ReachAnswer ask(String scope, Reference reference) {
    PermissionScope known = scope(scope);
    return ask(
        known,
        reference,
        known == PermissionScope.FS_WRITE ? LastComponent.CREATED : LastComponent.FOLLOWED);
  }

  /**
   * Asks about the last component itself, not what it leads to if it is a link: as {@code lstat},
   * {@code readlink}, {@code unlink} and {@code rename} use a path.
   *
   * @param scope {@code fs.read} or {@code fs.write}
   * @param path the path, absolute or relative to the current directory
   * @return what is reached and what is granted
   * @throws InputException with {@link ErrorCode#BAD_ARGUMENT} for a scope without paths
   */
  public ReachAnswer askEntry(String scope, String path) {
    return ask(scope(scope), Reference.of(path), LastComponent.KEPT);
  }

  private ReachAnswer ask(PermissionScope scope, Reference reference, LastComponent last) {
    byte[] raw = bytes(reference);
    byte[] opened = opened(reference, raw);
    boolean granted = permission.has(scope.scopeName(), reference);
    RawPath lexical = permission.lexicalPath(reference).map(RawPath::of).orElse(null);
    Trace trace = tracer.trace(RawPath.of(started.currentDirectoryBytes()), opened, last);
    boolean realGranted =
        trace.realPath().map(real -> permission.grants(scope, real.bytes())).orElse(false);
    return new ReachAnswer(
        scope,
        RawPath.of(raw),
        lexical,
        granted,
        trace,
        realGranted,
        verdict(granted, trace, realGranted));
  }

  /**
   * What the kernel is given: the path as it stands, except where a release resolves it by its text
   * first.
   */
  private byte[] opened(Reference reference, byte[] raw) {
    boolean text = !(reference instanceof Reference.Buffer);
    boolean resolved =
        started
            .release()
            .has(text ? Behavior.OPENED_PATH_RESOLVED : Behavior.OPENED_BUFFER_RESOLVED);
    boolean verbatim =
        PathRules.POSIX.isAbsolute(raw)
            && started.release().has(Behavior.ABSOLUTE_REFERENCE_VERBATIM);
    return resolved && !verbatim
        ? PathRules.POSIX.resolve(started.currentDirectoryBytes(), raw)
        : raw;
  }

  private static Verdict verdict(boolean granted, Trace trace, boolean realGranted) {
    if (!granted) {
      return realGranted ? Verdict.SHADOWED : Verdict.DENIED;
    } else if (trace.error() != null) {
      return Verdict.FAILS;
    }
    return realGranted ? Verdict.INSIDE : Verdict.ESCAPES;
  }

  /**
   * {@return whether the entry point of the launch can be read, if it is a file that the launch
   * names}
   */
  public Optional<EntryReach> entryPoint() {
    return EntryReach.of(started, tracer);
  }

  private static PermissionScope scope(String name) {
    for (PermissionScope scope : PermissionScope.values()) {
      if (scope.isFileSystem() && scope.scopeName().equals(name)) {
        return scope;
      }
    }
    throw new InputException(
        ErrorCode.BAD_ARGUMENT,
        name,
        -1,
        "not a scope with paths",
        "Ask about fs.read, fs.write or fs.");
  }

  /** The bytes that the kernel gets. */
  private static byte[] bytes(Reference reference) {
    if (reference instanceof Reference.Text text) {
      return Utf8.bytes(text.text());
    } else if (reference instanceof Reference.Buffer buffer) {
      return buffer.bytes();
    } else if (reference instanceof Reference.Url url
        && FileUrl.toPath(url.href()) instanceof FileUrl.Path path) {
      return path.bytes();
    }
    throw new InputException(
        ErrorCode.BAD_ARGUMENT, reference.toString(), -1, "not a path", "Give a path.");
  }
}
