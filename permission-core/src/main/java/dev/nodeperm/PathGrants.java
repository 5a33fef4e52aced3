package dev.nodeperm;

import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.filesystem.PathLookup;
import dev.nodeperm.match.GrantTree;
import dev.nodeperm.match.MatcherRules;
import dev.nodeperm.match.TreeAbortException;
import dev.nodeperm.options.SourcedValue;
import dev.nodeperm.options.StartupFailure;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The path grants of one scope, reading or writing. Immutable. */
final class PathGrants {
  private static final byte[] EVERYTHING = {'*'};

  /** A grant in the tree: what the tree compares with, and its position among the grants as written. */
  private record Entry(byte[] path, int written) {}

  private final List<EffectiveGrant> written;

  /** Those of the written that were not taken back; what the documented model goes by. */
  private final List<EffectiveGrant> standing;

  private final List<Entry> entries;
  private final MatcherRules rules;
  private final GrantTree tree;
  private final int everythingBy;

  private PathGrants(
      List<EffectiveGrant> written,
      List<EffectiveGrant> standing,
      List<Entry> entries,
      MatcherRules rules,
      GrantTree tree,
      int everythingBy) {
    this.written = written;
    this.standing = standing;
    this.entries = entries;
    this.rules = rules;
    this.tree = tree;
    this.everythingBy = everythingBy;
  }

  /**
   * Takes the values of an option as a release does.
   *
   * @throws StartAbortException if the release ends meanwhile
   */
  static PathGrants of(
      Set<Behavior> behaviors, String option, List<SourcedValue> values, byte[] directory, FileTree files) {
    MatcherRules rules = rules(behaviors);
    GrantTree.Builder builder = GrantTree.builder(rules);
    List<EffectiveGrant> written = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    int everythingBy = -1;
    for (int i = 0; i < values.size(); i++) {
      SourcedValue value = values.get(i);
      byte[] text = Utf8.bytes(value.text());
      EffectiveGrant.Effect effect;
      byte[] path = text;
      if (everythingBy >= 0) {
        effect = EffectiveGrant.Effect.IGNORED;
      } else if (Arrays.equals(text, EVERYTHING)) {
        effect = EffectiveGrant.Effect.EVERYTHING;
        everythingBy = i;
      } else {
        LongGrants.check(behaviors, directory, text, value);
        byte[] resolved = resolve(behaviors, directory, text);
        path = widened(behaviors, resolved, directory, files, value);
        boolean inserted = insert(builder, path, i, value);
        if (inserted) {
          entries.add(new Entry(path, i));
        }
        boolean wide = path != resolved;
        effect =
            !inserted
                ? EffectiveGrant.Effect.COVERED
                : wide ? EffectiveGrant.Effect.WIDENED : EffectiveGrant.Effect.TAKEN;
      }
      boolean truncated = effect != EffectiveGrant.Effect.IGNORED && wildcardInside(path);
      written.add(
          new EffectiveGrant(option, value.text(), value.source(), Utf8.text(path), effect, truncated));
    }
    List<EffectiveGrant> all = List.copyOf(written);
    return new PathGrants(all, all, List.copyOf(entries), rules, builder.build(), everythingBy);
  }

  private static boolean insert(GrantTree.Builder builder, byte[] path, int index, SourcedValue value) {
    try {
      return builder.add(path, index);
    } catch (TreeAbortException e) {
      throw new StartAbortException(StartupFailure.abort(TreeAbortException.MESSAGE, value.source()));
    }
  }

  private static byte[] widened(
      Set<Behavior> behaviors, byte[] resolved, byte[] directory, FileTree files, SourcedValue value) {
    byte[] asked = PathRules.POSIX.isAbsolute(resolved) ? resolved : PathRules.POSIX.join(directory, resolved);
    PathLookup found = files.look(asked);
    if (found == PathLookup.DIRECTORY) {
      return resolved.length == 0 ? resolved : PathRules.POSIX.below(resolved);
    }
    boolean fails = found != PathLookup.OTHER && found != PathLookup.MISSING && found != PathLookup.NOT_A_DIRECTORY;
    if (fails && behaviors.contains(Behavior.FAILED_LOOKUP_ABORTS)) {
      throw new StartAbortException(
          StartupFailure.abort(
              "terminate called after throwing an instance of 'std::filesystem::__cxx11::filesystem_error'",
              value.source()));
    }
    return resolved;
  }

  private static byte[] resolve(Set<Behavior> behaviors, byte[] directory, byte[] path) {
    return behaviors.contains(Behavior.GRANTS_RESOLVED) ? LookupPath.resolve(behaviors, directory, path) : path;
  }

  private static MatcherRules rules(Set<Behavior> behaviors) {
    return new MatcherRules(
        behaviors.contains(Behavior.LEAF_MARKS),
        behaviors.contains(Behavior.WILDCARD_CHILD_FIRST),
        behaviors.contains(Behavior.DUPLICATE_GRANT_ABORTS),
        behaviors.contains(Behavior.COVERED_GRANT_SKIPPED),
        behaviors.contains(Behavior.SPLIT_NODES_STAY_UNMARKED));
  }

  private static boolean wildcardInside(byte[] path) {
    for (int i = 0; i + 1 < path.length; i++) {
      if (path[i] == '*') {
        return true;
      }
    }
    return false;
  }

  /** The grants in the order in which the release sees them, whatever became of them. */
  List<EffectiveGrant> written() {
    return written;
  }

  /** The grants as written, without those that were taken back since. */
  List<EffectiveGrant> standing() {
    return standing;
  }

  boolean grantsEverything() {
    return everythingBy >= 0;
  }

  /** Whether a resolved path is granted. */
  boolean grants(byte[] path) {
    return grantsEverything() || (!entries.isEmpty() && tree.grants(path));
  }

  /** The grant that lets a resolved path in; null if none does or if the release grants it without one. */
  @Nullable EffectiveGrant deciding(byte[] path) {
    if (grantsEverything()) {
      return written.get(everythingBy);
    }
    int index = entries.isEmpty() ? -1 : tree.deciding(path);
    return index < 0 ? null : written.get(index);
  }

  /** The grant of everything, or null. */
  @Nullable EffectiveGrant everything() {
    return grantsEverything() ? written.get(everythingBy) : null;
  }

  /** What is left when every grant is taken back. */
  PathGrants withoutAny() {
    return new PathGrants(written, List.of(), List.of(), rules, GrantTree.builder(rules).build(), -1);
  }

  /**
   * What is left when the grant of a resolved path is taken back: this, if there is no such grant or if everything is
   * granted.
   */
  PathGrants without(byte[] resolved, FileTree files) {
    byte[] path = files.look(resolved) == PathLookup.DIRECTORY ? PathRules.POSIX.below(resolved) : resolved;
    if (grantsEverything()) {
      return this;
    }
    List<Entry> left = new ArrayList<>(entries);
    for (int i = 0; i < left.size(); i++) {
      if (Arrays.equals(left.get(i).path(), path)) {
        left.remove(i);
        List<EffectiveGrant> others =
            standing.stream().filter(grant -> !Arrays.equals(Utf8.bytes(grant.effective()), path)).toList();
        return rebuilt(others, left);
      }
    }
    return this;
  }

  private PathGrants rebuilt(List<EffectiveGrant> others, List<Entry> left) {
    GrantTree.Builder builder = GrantTree.builder(rules.insertingAll());
    for (Entry entry : left) {
      builder.add(entry.path(), entry.written());
    }
    return new PathGrants(written, others, List.copyOf(left), rules, builder.build(), -1);
  }
}
