package dev.nodeperm;

import dev.nodeperm.Decision.Reason;
import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the evidence for an answer. Which behaviours mattered is found by asking again without each
 * of them.
 *
 * @param release the release that is asked
 * @param options the options of the launch
 * @param implicit what the release grants for reading of its own accord
 * @param startDirectory the directory at start
 * @param files the disk
 */
record Explainer(
    NodeRelease release,
    LaunchOptions options,
    List<SourcedValue> implicit,
    byte[] startDirectory,
    FileTree files) {

  Decision explain(PermissionState now, byte[] directory, String scopeName, Reference reference) {
    Optional<PermissionScope> known = PermissionScope.find(release, scopeName);
    if (known.isEmpty()) {
      return decision(
          false, scopeName, reference, null, Reason.UNKNOWN_SCOPE, null, null, List.of(), false);
    }
    PermissionScope scope = known.get();
    boolean granted = now.grants(scope, reference, directory);
    List<Behavior> mattered = mattered(now, directory, scope, reference, granted);
    boolean documented = documented(now, directory, scopeName, reference);
    boolean refused = References.refused(now.behaviors(), reference);
    if (!scope.isFileSystem()) {
      LaunchOptions.Switch on = now.switches().get(scope);
      String word =
          on == null ? null : on.written(scope.option().orElse("")) + " (" + on.source() + ")";
      Reason reason =
          refused
              ? Reason.EMPTY_REFERENCE
              : !granted ? Reason.SWITCH_OFF : on == null ? Reason.DEFAULT : Reason.SWITCH;
      return decision(
          granted,
          scopeName,
          reference,
          null,
          reason,
          null,
          granted ? word : null,
          mattered,
          documented);
    }
    byte @Nullable [] path =
        scope == PermissionScope.FS || refused
            ? null
            : LookupPath.of(now.behaviors(), directory, reference);
    EffectiveGrant grant = granted ? deciding(now, scope, path) : null;
    Reason reason = reason(granted, refused, path, grant);
    return decision(
        granted,
        scopeName,
        reference,
        path == null ? null : Utf8.text(path),
        reason,
        grant,
        null,
        mattered,
        documented);
  }

  private static @Nullable EffectiveGrant deciding(
      PermissionState state, PermissionScope scope, byte @Nullable [] path) {
    PathGrants grants = scope == PermissionScope.FS ? state.read() : state.paths(scope);
    return path == null ? grants.decidingWithoutPath() : grants.deciding(path);
  }

  private static Reason reason(
      boolean granted, boolean refused, byte @Nullable [] path, @Nullable EffectiveGrant grant) {
    if (granted) {
      boolean everything = grant == null || grant.effect() == EffectiveGrant.Effect.EVERYTHING;
      return everything ? Reason.EVERYTHING : Reason.GRANT;
    }
    if (refused) {
      return Reason.EMPTY_REFERENCE;
    }
    return path == null ? Reason.NOT_EVERYTHING : Reason.NO_GRANT;
  }

  /** What the documented model answers. */
  boolean documented(PermissionState now, byte[] directory, String scopeName, Reference reference) {
    Optional<PermissionScope> known = PermissionScope.find(release, scopeName);
    if (known.isEmpty()) {
      return false;
    }
    boolean nothing = reference instanceof Reference.Absent || reference instanceof Reference.Null;
    byte @Nullable [] path = null;
    if (known.get().isFileSystem() && !nothing && !References.isEmpty(now.behaviors(), reference)) {
      Set<Behavior> plain = EnumSet.noneOf(Behavior.class);
      path = LookupPath.of(plain, directory, reference);
    }
    return DocumentedModel.grants(now, known.get(), path, startDirectory);
  }

  /** The behaviours without which, one at a time, the answer would have been another. */
  private List<Behavior> mattered(
      PermissionState now,
      byte[] directory,
      PermissionScope scope,
      Reference reference,
      boolean granted) {
    List<Behavior> mattered = new ArrayList<>();
    if (now.isDropped()) {
      // The launch no longer says what is granted, so there is nothing to ask again.
      return List.of();
    }
    for (Behavior behavior : now.behaviors()) {
      Set<Behavior> without = EnumSet.copyOf(now.behaviors());
      without.remove(behavior);
      try {
        PermissionState other =
            PermissionState.of(without, options, implicit, startDirectory, files);
        if (other.grants(scope, reference, directory) != granted) {
          mattered.add(behavior);
        }
      } catch (StartAbortException e) {
        // Without this behaviour the process would not even start; the behaviour is what makes the
        // launch work.
        mattered.add(behavior);
      }
    }
    return List.copyOf(mattered);
  }

  private Decision decision(
      boolean granted,
      String scope,
      Reference reference,
      @Nullable String path,
      Reason reason,
      @Nullable EffectiveGrant grant,
      @Nullable String word,
      List<Behavior> behaviors,
      boolean documented) {
    return new Decision(
        granted,
        scope,
        References.display(reference),
        path,
        reason,
        grant,
        word,
        behaviors,
        documented,
        release);
  }
}
