package dev.nodeperm;

import dev.nodeperm.EffectiveGrant.Effect;
import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.filesystem.PathLookup;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.match.GrantTree;
import dev.nodeperm.match.MatcherRules;
import dev.nodeperm.match.TreeAbortException;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Takes the values of an option for paths, one after the other, as a release does at start. For one
 * thread.
 */
final class GrantTaker {
  private static final byte[] EVERYTHING = {'*'};

  private final Set<Behavior> behaviors;
  private final byte[] directory;
  private final FileTree files;
  private final GrantTree.Builder builder;

  GrantTaker(Set<Behavior> behaviors, MatcherRules rules, byte[] directory, FileTree files) {
    this.behaviors = behaviors;
    this.directory = directory;
    this.files = files;
    this.builder = GrantTree.builder(rules);
  }

  /**
   * Takes all values.
   *
   * @throws StartAbortException if the release ends meanwhile
   */
  WrittenGrants take(String option, List<SourcedValue> values) {
    byte[] outcomes = new byte[values.size()];
    boolean everything = false;
    for (int i = 0; i < outcomes.length; i++) {
      SourcedValue value = values.get(i);
      byte[] text = Utf8.bytes(value.text());
      boolean nothing = text.length == 0 && behaviors.contains(Behavior.EMPTY_GRANT_IGNORED);
      if (everything || nothing) {
        outcomes[i] = WrittenGrants.outcome(Effect.IGNORED, false);
      } else if (Arrays.equals(text, EVERYTHING)) {
        outcomes[i] = WrittenGrants.outcome(Effect.EVERYTHING, false);
        everything = true;
      } else {
        outcomes[i] = path(text, i, value);
      }
    }
    return new WrittenGrants(behaviors, option, values, directory, outcomes);
  }

  /** The tree of what was taken. */
  GrantTree tree() {
    return builder.build();
  }

  private byte path(byte[] text, int index, SourcedValue value) {
    LongGrants.check(behaviors, directory, text, value);
    byte[] resolved = WrittenGrants.resolve(behaviors, directory, text);
    byte[] path = widened(resolved, value);
    boolean wide = path != resolved;
    Effect effect =
        !insert(path, index, value) ? Effect.COVERED : wide ? Effect.WIDENED : Effect.TAKEN;
    return WrittenGrants.outcome(effect, wide);
  }

  private boolean insert(byte[] path, int index, SourcedValue value) {
    try {
      return builder.add(path, index);
    } catch (TreeAbortException e) {
      throw new StartAbortException(
          StartupFailure.abort(TreeAbortException.MESSAGE, value.source()));
    }
  }

  private byte[] widened(byte[] resolved, SourcedValue value) {
    byte[] asked =
        PathRules.POSIX.isAbsolute(resolved) ? resolved : PathRules.POSIX.join(directory, resolved);
    PathLookup found = files.look(asked);
    if (found == PathLookup.DIRECTORY) {
      return resolved.length == 0 ? resolved : PathRules.POSIX.below(resolved);
    }
    boolean fails =
        found != PathLookup.OTHER
            && found != PathLookup.MISSING
            && found != PathLookup.NOT_A_DIRECTORY;
    if (fails && behaviors.contains(Behavior.FAILED_LOOKUP_ABORTS)) {
      throw new StartAbortException(
          StartupFailure.abort(
              "terminate called after throwing an instance of 'std::filesystem::__cxx11::filesystem_error'",
              value.source()));
    }
    return resolved;
  }
}
