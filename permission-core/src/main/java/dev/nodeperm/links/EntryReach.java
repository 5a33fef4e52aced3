package dev.nodeperm.links;

import dev.nodeperm.Launch;
import dev.nodeperm.PermissionScope;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.Reference;
import dev.nodeperm.filesystem.FollowedLink;
import dev.nodeperm.filesystem.LastComponent;
import dev.nodeperm.filesystem.LinkTracer;
import dev.nodeperm.filesystem.RawPath;
import dev.nodeperm.filesystem.Trace;
import dev.nodeperm.launch.LaunchOptions.EntryPoint;
import dev.nodeperm.release.Behavior;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the file that a launch names as its program can be read. Immutable.
 *
 * <p>All releases look for links in an entry point before they load it. Each link has to be
 * granted, and then the file that it leads to; some releases ask for the path as it was written
 * before. A release that grants the entry point of its own accord grants the path as it was
 * written, and not what it leads to. With {@code --preserve-symlinks-main} only the path as it was
 * written counts.
 *
 * @param lexical the entry point's path
 * @param links the links in it
 * @param real the file that it leads to; null if there is none under this very name (the runtime
 *     also tries extensions)
 * @param denied the path that the release denies first; null if it denies none
 */
public record EntryReach(
    RawPath lexical, List<FollowedLink> links, @Nullable RawPath real, @Nullable RawPath denied) {

  static Optional<EntryReach> of(Launch.Started started, LinkTracer tracer) {
    if (!(started.options().entry() instanceof EntryPoint.Script script)
        || script.argument().text().equals("-")) {
      return Optional.empty();
    }
    ProcessPermission permission = started.permission();
    // The runtime resolves the entry point by its text before it asks the disk.
    Optional<byte[]> path = permission.lexicalPath(Reference.of(script.argument().text()));
    if (path.isEmpty()) {
      return Optional.empty();
    }
    RawPath lexical = RawPath.of(path.get());
    Trace trace = tracer.trace(RawPath.ROOT, path.get(), LastComponent.FOLLOWED);
    boolean kept = started.options().isOn("--preserve-symlinks-main");
    return Optional.of(
        new EntryReach(
            lexical, trace.links(), trace.real(), denied(permission, lexical, trace, kept)));
  }

  private static @Nullable RawPath denied(
      ProcessPermission permission, RawPath lexical, Trace trace, boolean kept) {
    RawPath written = denied(permission, lexical);
    boolean guarded = permission.release().has(Behavior.ENTRY_POINT_LOOKUP_GUARDED);
    if (kept || trace.real() == null || guarded && written != null) {
      return written;
    }
    for (FollowedLink link : trace.links()) {
      if (denied(permission, link.link()) != null) {
        return link.link();
      }
    }
    return denied(permission, trace.real());
  }

  private static @Nullable RawPath denied(ProcessPermission permission, RawPath path) {
    return permission.grants(PermissionScope.FS_READ, path.bytes()) ? null : path;
  }

  /** {@return whether nothing stands in the way of reading it} */
  public boolean isReadable() {
    return denied == null;
  }

  /** {@return the answer in one sentence} */
  public String sentence() {
    String what =
        links.isEmpty() || real == null
            ? lexical.toString()
            : lexical + ", which leads to " + real + ",";
    return isReadable()
        ? "The entry point " + what + " can be read."
        : "The entry point " + what + " cannot be loaded: " + denied + " is not granted.";
  }
}
