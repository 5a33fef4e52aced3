package dev.nodeperm;

import dev.nodeperm.error.ErrorCode;
import dev.nodeperm.error.InputException;
import dev.nodeperm.match.PathSet;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a process may grant at most, at face value: nothing here is read the way a release reads its
 * grants. Immutable.
 *
 * <p>A path is {@code /app/file} for that one, {@code /app/*} for that directory and all below,
 * {@code /app*} for all that begins so, or {@code *} for all.
 *
 * <pre>{@code
 * Launch launch =
 *     NodeLaunch.on("26.10.0").args("--permission", "--allow-fs-read=/app/lib*", "/app/a.js").withoutFiles().start();
 * if (launch instanceof Launch.Started process) {
 *   PermissionBounds bounds = PermissionBounds.of("/app/lib/*", "/app/a.js", "worker");
 *   for (Decision beyond : process.permission().beyond(bounds)) {
 *     System.out.println(beyond.scope() + " " + beyond.reference()); // fs.read /app/libx
 *   }
 * }
 * }</pre>
 *
 * @param readable the paths that may be readable
 * @param writable the paths that may be writable
 * @param scopes the scopes without paths that may be granted
 */
public record PermissionBounds(
    List<String> readable, List<String> writable, Set<PermissionScope> scopes) {
  private static final byte[] ROOT = {'/'};

  /**
   * Checks the paths.
   *
   * @param readable the paths that may be readable
   * @param writable the paths that may be writable
   * @param scopes the scopes without paths that may be granted
   * @throws InputException with {@link ErrorCode#BAD_PATH} if a path is of another form
   */
  public PermissionBounds {
    readable = List.copyOf(readable);
    writable = List.copyOf(writable);
    scopes = Set.copyOf(scopes);
    readable.forEach(PermissionBounds::check);
    writable.forEach(PermissionBounds::check);
  }

  /**
   * {@return bounds in one list}
   *
   * @param allowed paths, which may be readable and writable, and names of scopes, which may be
   *     granted as a whole
   * @throws InputException with {@link ErrorCode#BAD_PATH} if one is neither
   */
  public static PermissionBounds of(String... allowed) {
    return of(List.of(allowed));
  }

  /**
   * As {@link #of(String...)}.
   *
   * @param allowed paths and names of scopes, as there; an empty list allows nothing
   * @return bounds in one list
   */
  public static PermissionBounds of(List<String> allowed) {
    List<String> readable = new ArrayList<>();
    List<String> writable = new ArrayList<>();
    Set<PermissionScope> scopes = EnumSet.noneOf(PermissionScope.class);
    for (String item : allowed) {
      PermissionScope scope = scope(item);
      boolean path = scope == null;
      if (path || scope == PermissionScope.FS || scope == PermissionScope.FS_READ) {
        readable.add(path ? item : "*");
      }
      if (path || scope == PermissionScope.FS || scope == PermissionScope.FS_WRITE) {
        writable.add(path ? item : "*");
      }
      if (scope != null && !scope.isFileSystem()) {
        scopes.add(scope);
      }
    }
    return new PermissionBounds(readable, writable, scopes);
  }

  /**
   * {@return bounds for reading only: writing and all other scopes are not looked at}
   *
   * @param paths paths that may be read, of one of the four forms; none if nothing may
   */
  public static PermissionBounds ofReading(String... paths) {
    return new PermissionBounds(List.of(paths), List.of("*"), EnumSet.allOf(PermissionScope.class));
  }

  /**
   * {@return bounds for writing only: reading and all other scopes are not looked at}
   *
   * @param paths paths that may be written, of one of the four forms; none if nothing may
   */
  public static PermissionBounds ofWriting(String... paths) {
    return new PermissionBounds(List.of("*"), List.of(paths), EnumSet.allOf(PermissionScope.class));
  }

  private static @Nullable PermissionScope scope(String name) {
    return Arrays.stream(PermissionScope.values())
        .filter(scope -> scope.scopeName().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static void check(String path) {
    if (path.equals("*")) {
      return;
    }
    int star = path.indexOf('*');
    boolean absolute = path.startsWith("/") && path.indexOf('\0') < 0;
    if (!absolute || star >= 0 && star < path.length() - 1) {
      throw bad(path, "not an absolute path with at most one * at its end, and not a scope");
    }
    String name = star < 0 ? path : path.substring(0, star) + "x";
    byte[] bytes = Utf8.bytes(name);
    if (!Arrays.equals(PathRules.POSIX.resolve(ROOT, bytes), bytes)) {
      throw bad(path, "not a resolved path");
    }
  }

  private static InputException bad(String path, String problem) {
    return new InputException(
        ErrorCode.BAD_PATH, path, -1, problem, "Write /app/file, /app/* or the name of a scope.");
  }

  /** The bounds of reading or writing as a set. */
  PathSet paths(PermissionScope scope) {
    List<String> patterns = scope == PermissionScope.FS_READ ? readable : writable;
    return PathSet.matching(patterns.stream().map(Utf8::bytes).toList());
  }
}
