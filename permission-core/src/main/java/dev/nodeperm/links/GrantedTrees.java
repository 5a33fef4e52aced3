package dev.nodeperm.links;

import dev.nodeperm.EffectiveGrant;
import dev.nodeperm.PermissionScope;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.filesystem.FileKind;
import dev.nodeperm.filesystem.FollowedLink;
import dev.nodeperm.filesystem.LastComponent;
import dev.nodeperm.filesystem.LinkTracer;
import dev.nodeperm.filesystem.RawPath;
import dev.nodeperm.filesystem.Trace;
import dev.nodeperm.filesystem.WalkRoot;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where on a disk the granted paths are: trees to walk, single paths, and links on the way to them.
 * For one thread.
 *
 * <p>What is granted is what the release's own matcher grants; the grants as written only say where
 * to look.
 */
final class GrantedTrees {
  /** A name that no grant has: what is granted with it is granted with any. */
  private static final byte[] ANY_NAME = {1};

  /**
   * A link on the way to a granted path: passed by every path of the grant, though perhaps not
   * granted itself.
   *
   * @param link the link, by its real place
   * @param scope the scope of the grant
   * @param inside whether what is granted by this name is granted by its real name as well; null if
   *     nothing is there
   */
  record OnTheWay(FollowedLink link, PermissionScope scope, @Nullable Boolean inside) {}

  private final ProcessPermission permission;
  private final LinkTracer tracer;
  private final Map<RawPath, WalkRoot> whole = new LinkedHashMap<>();
  private final Map<RawPath, WalkRoot> partial = new LinkedHashMap<>();
  private final Map<RawPath, List<byte[]>> prefixes = new LinkedHashMap<>();
  private final Set<RawPath> singles = new LinkedHashSet<>();
  private final Set<OnTheWay> onTheWay = new LinkedHashSet<>();
  private final Set<PermissionScope> everything = EnumSet.noneOf(PermissionScope.class);

  GrantedTrees(ProcessPermission permission, LinkTracer tracer, byte[] directory) {
    this.permission = permission;
    this.tracer = tracer;
    for (PermissionScope scope : List.of(PermissionScope.FS_READ, PermissionScope.FS_WRITE)) {
      if (permission.grants(scope, RawPath.ROOT.child(ANY_NAME).bytes())) {
        everything.add(scope);
        continue;
      }
      List<byte[]> texts = new ArrayList<>();
      for (EffectiveGrant grant : permission.grants()) {
        boolean mine = grant.option().equals(scope.option().orElse(""));
        boolean read = grant.effect() != EffectiveGrant.Effect.IGNORED;
        byte[] text = Utf8.bytes(grant.effective());
        if (mine && read && text.length > 0) {
          // The first releases take grants as they are written; a lookup is always absolute.
          texts.add(
              PathRules.POSIX.isAbsolute(text) ? text : PathRules.POSIX.join(directory, text));
        }
      }
      for (byte[] text : texts) {
        add(scope, text);
      }
      addSplits(scope, texts);
    }
    dropCovered();
  }

  private void add(PermissionScope scope, byte[] text) {
    int star = indexOf(text, (byte) '*');
    if (star < 0) {
      addSingle(scope, RawPath.of(PathRules.POSIX.resolve(new byte[] {'/'}, text)));
      return;
    }
    int slash = star;
    while (slash > 0 && text[slash - 1] != '/') {
      slash--;
    }
    byte[] directory =
        PathRules.POSIX.resolve(new byte[] {'/'}, Arrays.copyOf(text, Math.max(slash, 1)));
    addTree(scope, RawPath.of(directory), Arrays.copyOfRange(text, slash, star));
  }

  /** Releases before a fix also grant what several grants have in common. */
  private void addSplits(PermissionScope scope, List<byte[]> texts) {
    List<byte[]> sorted = new ArrayList<>(texts);
    if (sorted.size() < 2) {
      return;
    }
    sorted.sort(Arrays::compareUnsigned);
    for (int i = 1; i < sorted.size(); i++) {
      int common = Arrays.mismatch(sorted.get(i - 1), sorted.get(i));
      byte[] shared = Arrays.copyOf(sorted.get(i), Math.max(common, 0));
      if (shared.length > 0 && indexOf(shared, (byte) '*') < 0 && isGranted(shared)) {
        addSingle(scope, RawPath.of(PathRules.POSIX.resolve(new byte[] {'/'}, shared)));
      }
    }
  }

  private void addSingle(PermissionScope scope, RawPath path) {
    Trace trace = tracer.trace(RawPath.ROOT, path.bytes(), LastComponent.KEPT);
    RawPath real = trace.real();
    Boolean inside = real == null ? null : permission.grants(scope, real.bytes());
    for (FollowedLink link : trace.links()) {
      onTheWay.add(new OnTheWay(link, scope, inside));
    }
    if (real != null && isGranted(path.bytes())) {
      singles.add(path);
    }
  }

  private void addTree(PermissionScope scope, RawPath directory, byte[] prefix) {
    Trace trace = tracer.trace(RawPath.ROOT, directory.bytes(), LastComponent.FOLLOWED);
    RawPath real = trace.real();
    // Of a directory that is granted in part, what has the prefix counts.
    Boolean inside = real == null ? null : permission.grants(scope, inside(real, prefix).bytes());
    for (FollowedLink link : trace.links()) {
      onTheWay.add(new OnTheWay(link, scope, inside));
    }
    if (real == null || trace.kind() != FileKind.DIRECTORY) {
      return;
    }
    if (prefix.length == 0) {
      boolean better = directory.equals(real) || !whole.containsKey(real);
      if (better) {
        whole.put(real, WalkRoot.whole(real, directory));
      }
      return;
    }
    List<byte[]> all = prefixes.computeIfAbsent(real, key -> new ArrayList<>());
    all.add(prefix);
    partial.put(
        real,
        WalkRoot.some(
            real,
            directory,
            // Some releases grant what is in a directory, and not the directory.
            name -> startsWith(name, all) || isGranted(directory.child(name).bytes()),
            name -> startsWith(name, all)));
  }

  private static RawPath inside(RawPath directory, byte[] prefix) {
    byte[] name = Arrays.copyOf(prefix, prefix.length + ANY_NAME.length);
    name[prefix.length] = ANY_NAME[0];
    return directory.child(name);
  }

  /** Leaves out what another tree has in it already. */
  private void dropCovered() {
    if (whole.size() + partial.size() + singles.size() < 2) {
      return;
    }
    List<RawPath> wholes = new ArrayList<>(whole.keySet());
    // A tree under another name than its own is left to the tree under which it lies by its own.
    whole
        .values()
        .removeIf(
            root ->
                !root.name().equals(root.real())
                    && wholes.stream()
                        .anyMatch(
                            other -> !other.equals(root.real()) && root.real().startsWith(other)));
    partial.keySet().removeIf(real -> wholes.stream().anyMatch(real::startsWith));
    partial
        .keySet()
        .removeIf(real -> partial.keySet().stream().anyMatch(other -> isWithin(real, other)));
    whole
        .keySet()
        .removeIf(real -> partial.keySet().stream().anyMatch(other -> isWithin(real, other)));
    singles.removeIf(
        path ->
            whole.keySet().stream().anyMatch(path::startsWith)
                || partial.keySet().stream()
                    .anyMatch(root -> path.parent().equals(root) || isWithin(path, root)));
  }

  /** Whether a path lies in a directory of a partly walked one that is walked. */
  private boolean isWithin(RawPath path, RawPath root) {
    if (path.equals(root) || !path.startsWith(root)) {
      return false;
    }
    byte[] bytes = path.bytes();
    int start = root.length() == 1 ? 1 : root.length() + 1;
    int end = start;
    while (end < bytes.length && bytes[end] != '/') {
      end++;
    }
    return startsWith(
        Arrays.copyOfRange(bytes, start, end), prefixes.getOrDefault(root, List.of()));
  }

  private static boolean startsWith(byte[] name, List<byte[]> prefixes) {
    return prefixes.stream()
        .anyMatch(p -> name.length >= p.length && Arrays.equals(name, 0, p.length, p, 0, p.length));
  }

  private static int indexOf(byte[] text, byte wanted) {
    for (int i = 0; i < text.length; i++) {
      if (text[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private boolean isGranted(byte[] path) {
    return permission.grants(PermissionScope.FS_READ, path)
        || permission.grants(PermissionScope.FS_WRITE, path);
  }

  /** Whether everything below a directory is granted. */
  static boolean grantsBelow(
      ProcessPermission permission, PermissionScope scope, RawPath directory) {
    return permission.grants(scope, directory.child(ANY_NAME).bytes());
  }

  /** What to walk; no two overlap. */
  List<WalkRoot> roots() {
    List<WalkRoot> roots = new ArrayList<>(whole.values());
    roots.addAll(partial.values());
    roots.sort(Comparator.comparing(root -> root.real().bytes(), Arrays::compareUnsigned));
    return roots;
  }

  /** Granted paths that lie in no tree to walk. */
  Set<RawPath> singles() {
    return singles;
  }

  /** The links that the way to granted paths goes through. */
  Set<OnTheWay> onTheWay() {
    return onTheWay;
  }

  /** The scopes that grant everything. */
  List<PermissionScope> everything() {
    return List.copyOf(everything);
  }
}
