package dev.nodeperm.links;

import dev.nodeperm.PermissionScope;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.filesystem.Errno;
import dev.nodeperm.filesystem.FileKind;
import dev.nodeperm.filesystem.FollowedLink;
import dev.nodeperm.filesystem.LastComponent;
import dev.nodeperm.filesystem.LinkTracer;
import dev.nodeperm.filesystem.RawPath;
import dev.nodeperm.filesystem.Trace;
import dev.nodeperm.links.GrantedTrees.OnTheWay;
import dev.nodeperm.links.LinkFinding.Exposes;
import dev.nodeperm.links.LinkFinding.Leads;
import dev.nodeperm.release.Behavior;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Follows links of granted trees and says where they lead. May be shared between threads. */
final class LinkJudge {
  private final ProcessPermission permission;
  private final LinkTracer tracer;

  LinkJudge(ProcessPermission permission, LinkTracer tracer) {
    this.permission = permission;
    this.tracer = tracer;
  }

  /** The scopes in which a path is granted. */
  List<PermissionScope> granting(RawPath name) {
    List<PermissionScope> scopes = new ArrayList<>();
    byte[] bytes = name.bytes();
    for (PermissionScope scope : List.of(PermissionScope.FS_READ, PermissionScope.FS_WRITE)) {
      if (permission.grants(scope, bytes)) {
        scopes.add(scope);
      }
    }
    return scopes;
  }

  /**
   * Follows a link that was seen just now.
   *
   * @param name the path under which it is granted
   * @param place where it really stands
   * @param tree the real directory of the granted tree that it is in
   * @param scopes those in which it is granted, at least one
   * @return what is to say, or null if there is no link any more
   */
  @Nullable LinkFinding judge(
      RawPath name, RawPath place, RawPath tree, List<PermissionScope> scopes) {
    // The directory is real: there is no need to look at what leads to it again.
    RawPath directory = place.parent();
    byte[] itself = place.name();
    Trace read = tracer.traceLink(directory, itself, LastComponent.FOLLOWED);
    if (read.links().isEmpty()) {
      return null;
    }
    RawPath target = read.links().get(0).target();
    boolean writable = scopes.contains(PermissionScope.FS_WRITE);
    Trace write =
        writable && read.error() == Errno.ENOENT
            ? tracer.traceLink(directory, itself, LastComponent.CREATED)
            : read;
    List<PermissionScope> escaping = new ArrayList<>();
    for (PermissionScope scope : scopes) {
      Trace trace = scope == PermissionScope.FS_WRITE ? write : read;
      if (trace.real() != null && !covers(scope, name, trace)) {
        escaping.add(scope);
      }
    }
    if (!escaping.isEmpty()) {
      Trace out = escaping.contains(PermissionScope.FS_READ) ? read : write;
      return new LinkFinding(
          name,
          target,
          out.real(),
          Verdict.ESCAPES,
          Leads.OUTSIDE,
          List.copyOf(escaping),
          exposed(out),
          null,
          0);
    }
    RawPath real = read.real();
    if (real == null) {
      Leads leads = read.error() == Errno.ELOOP ? Leads.LOOP : Leads.NOWHERE;
      return new LinkFinding(
          name,
          target,
          null,
          Verdict.FAILS,
          leads,
          List.copyOf(scopes),
          Exposes.NOTHING,
          read.error(),
          0);
    }
    int climb = read.kind() == FileKind.DIRECTORY ? climb(name, real, scopes) : 0;
    Leads leads = real.startsWith(tree) ? Leads.WITHIN : Leads.OTHER_GRANT;
    return new LinkFinding(
        name, target, real, Verdict.INSIDE, leads, List.copyOf(scopes), exposed(read), null, climb);
  }

  /**
   * Judges a link on the way to granted paths by what becomes of those.
   *
   * @param passed the link, once for each grant that passes it; not empty
   */
  LinkFinding onTheWay(List<OnTheWay> passed) {
    FollowedLink link = passed.get(0).link();
    Set<PermissionScope> escaping = new TreeSet<>();
    Set<PermissionScope> scopes = new TreeSet<>();
    boolean found = false;
    for (OnTheWay one : passed) {
      scopes.add(one.scope());
      found |= one.inside() != null;
      if (Boolean.FALSE.equals(one.inside())) {
        escaping.add(one.scope());
      }
    }
    RawPath real = link.real();
    boolean escapes = !escaping.isEmpty();
    boolean fails = real == null || !found;
    return new LinkFinding(
        link.link(),
        link.target(),
        fails ? null : real,
        escapes ? Verdict.ESCAPES : fails ? Verdict.FAILS : Verdict.INSIDE,
        escapes ? Leads.OUTSIDE : fails ? Leads.NOWHERE : Leads.OTHER_GRANT,
        List.copyOf(escapes ? escaping : scopes),
        fails ? Exposes.NOTHING : Exposes.TREE,
        fails ? Errno.ENOENT : null,
        0);
  }

  /** Whether all that a link gives access to is granted itself. */
  private boolean covers(PermissionScope scope, RawPath name, Trace trace) {
    RawPath real = trace.real();
    if (real == null || !permission.grants(scope, real.bytes())) {
      return false;
    }
    boolean opensTree =
        trace.kind() == FileKind.DIRECTORY && GrantedTrees.grantsBelow(permission, scope, name);
    return !opensTree || GrantedTrees.grantsBelow(permission, scope, real);
  }

  private static Exposes exposed(Trace trace) {
    FileKind kind = trace.kind();
    if (kind == null) {
      return Exposes.NOTHING;
    }
    return switch (kind) {
      case DIRECTORY -> Exposes.TREE;
      case MISSING -> Exposes.NEW_FILE;
      default -> Exposes.FILE;
    };
  }

  /**
   * The runtime takes {@code ..} back by text, the kernel goes up from where the link led. The
   * link's own name may be deeper in the granted tree than its target is, and then the kernel is
   * out first.
   */
  private int climb(RawPath name, RawPath real, List<PermissionScope> scopes) {
    if (permission.release().has(Behavior.OPENED_PATH_RESOLVED)) {
      return 0;
    }
    RawPath checked = name;
    RawPath reached = real;
    for (int ups = 1; !checked.equals(RawPath.ROOT); ups++) {
      checked = checked.parent();
      reached = reached.parent();
      for (PermissionScope scope : scopes) {
        if (GrantedTrees.grantsBelow(permission, scope, checked)
            && !GrantedTrees.grantsBelow(permission, scope, reached)) {
          return ups;
        }
      }
    }
    return 0;
  }
}
