package dev.nodeperm;

import dev.nodeperm.EffectiveGrant.Effect;
import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.filesystem.PathLookup;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.match.CompiledMatcher;
import dev.nodeperm.match.GrantTree;
import dev.nodeperm.match.MatcherRules;
import dev.nodeperm.match.PathSet;
import dev.nodeperm.match.QuickLookup;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.release.Behavior;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The path grants of one scope, reading or writing. To its users immutable, and safe to share
 * between threads.
 *
 * <p>Answers from the readable tree until it is compiled; after that the tree is let go, and made
 * again if somebody asks for the grant behind a decision.
 */
final class PathGrants {
  private static final byte[] NO_PATH = {};

  private final Set<Behavior> behaviors;
  private final WrittenGrants written;

  /** Which of the written were not taken back; what the documented model goes by. */
  private final BitSet standing;

  /** Which of the written are in the tree. */
  private final BitSet inserted;

  /** The grant of everything among the written, or -1. */
  private final int everythingBy;

  private final @Nullable CompiledMatcher matcher;
  private final @Nullable QuickLookup quick;

  private volatile SoftReference<GrantTree> tree;

  private PathGrants(
      Set<Behavior> behaviors,
      WrittenGrants written,
      BitSet standing,
      BitSet inserted,
      int everythingBy,
      @Nullable CompiledMatcher matcher,
      @Nullable GrantTree tree) {
    this.behaviors = behaviors;
    this.written = written;
    this.standing = standing;
    this.inserted = inserted;
    this.everythingBy = everythingBy;
    this.matcher = matcher;
    this.quick = matcher == null || !matcher.canBeAskedQuickly() ? null : quick(behaviors, matcher);
    this.tree = new SoftReference<>(tree);
  }

  private static QuickLookup quick(Set<Behavior> behaviors, CompiledMatcher matcher) {
    boolean common = !behaviors.contains(Behavior.TRAILING_SEPARATOR_KEPT);
    boolean absolute = common && !behaviors.contains(Behavior.ABSOLUTE_REFERENCE_VERBATIM);
    return new QuickLookup(
        matcher, absolute, common, behaviors.contains(Behavior.UNPAIRED_SURROGATE_KEPT));
  }

  /**
   * Takes the values of an option as a release does.
   *
   * @throws StartAbortException if the release ends meanwhile
   */
  static PathGrants of(
      Set<Behavior> behaviors,
      String option,
      List<SourcedValue> values,
      byte[] directory,
      FileTree files) {
    GrantTaker taker = new GrantTaker(behaviors, rules(behaviors), directory, files);
    WrittenGrants written = taker.take(option, values);
    BitSet standing = new BitSet(written.size());
    BitSet inserted = new BitSet(written.size());
    int everythingBy = -1;
    for (int i = 0; i < written.size(); i++) {
      standing.set(i);
      inserted.set(i, written.isInserted(i));
      everythingBy = written.effect(i) == Effect.EVERYTHING ? i : everythingBy;
    }
    return new PathGrants(behaviors, written, standing, inserted, everythingBy, null, taker.tree());
  }

  private static MatcherRules rules(Set<Behavior> behaviors) {
    return new MatcherRules(
        behaviors.contains(Behavior.LEAF_MARKS),
        behaviors.contains(Behavior.WILDCARD_CHILD_FIRST),
        behaviors.contains(Behavior.DUPLICATE_GRANT_ABORTS),
        behaviors.contains(Behavior.COVERED_GRANT_SKIPPED),
        behaviors.contains(Behavior.SPLIT_NODES_STAY_UNMARKED));
  }

  /** The same grants, made fast to ask. */
  PathGrants compiled() {
    CompiledMatcher compiled =
        inserted.isEmpty() ? CompiledMatcher.ofNothing() : CompiledMatcher.of(tree());
    return new PathGrants(behaviors, written, standing, inserted, everythingBy, compiled, null);
  }

  /** The grants in the order in which the release sees them, whatever became of them. */
  List<EffectiveGrant> written() {
    return written;
  }

  /** The grants as written, without those that were taken back since. */
  Stream<EffectiveGrant> standing() {
    return standing.stream().mapToObj(written::get);
  }

  boolean grantsEverything() {
    return everythingBy >= 0;
  }

  /** The grant of everything, or null. */
  @Nullable EffectiveGrant everything() {
    return grantsEverything() ? written.get(everythingBy) : null;
  }

  /**
   * Whether a question without a path is answered with yes: by a grant of everything, or where all
   * that was granted is an empty text, taken as it is.
   */
  boolean grantsWithoutPath() {
    return grantsEverything() || takesTextsAsTheyAre() && grants(NO_PATH);
  }

  /** The grant behind that answer, or null. */
  @Nullable EffectiveGrant decidingWithoutPath() {
    return takesTextsAsTheyAre() ? deciding(NO_PATH) : everything();
  }

  private boolean takesTextsAsTheyAre() {
    return !behaviors.contains(Behavior.GRANTS_RESOLVED);
  }

  /** What answers for strings without allocating; null where only {@link #grants} does. */
  @Nullable QuickLookup quick() {
    return quick;
  }

  /** Whether a resolved path is granted. */
  boolean grants(byte[] path) {
    if (grantsEverything()) {
      return true;
    }
    return matcher != null ? matcher.grants(path) : !inserted.isEmpty() && tree().grants(path);
  }

  /**
   * The grant that lets a resolved path in; null if none does or if the release grants it without
   * one.
   */
  @Nullable EffectiveGrant deciding(byte[] path) {
    if (grantsEverything()) {
      return everything();
    }
    int index = inserted.isEmpty() ? -1 : tree().deciding(path);
    return index < 0 ? null : written.get(index);
  }

  /** What is granted, to be compared. */
  PathSet paths() {
    if (grantsEverything()) {
      return PathSet.everything();
    }
    return inserted.isEmpty() ? PathSet.nothing() : PathSet.of(tree());
  }

  private GrantTree tree() {
    GrantTree made = tree.get();
    if (made == null) {
      made = rebuilt();
      tree = new SoftReference<>(made);
    }
    return made;
  }

  private GrantTree rebuilt() {
    GrantTree.Builder builder = GrantTree.builder(rules(behaviors).insertingAll());
    inserted.stream().forEach(i -> builder.add(written.path(i), i));
    return builder.build();
  }

  /** What is left when every grant is taken back. */
  PathGrants withoutAny() {
    BitSet none = new BitSet();
    return new PathGrants(behaviors, written, none, none, -1, CompiledMatcher.ofNothing(), null);
  }

  /**
   * What is left when the grant of a resolved path is taken back: this, if there is no such grant
   * or if everything is granted.
   */
  PathGrants without(byte[] resolved, FileTree files) {
    if (grantsEverything()) {
      return this;
    }
    byte[] path =
        files.look(resolved) == PathLookup.DIRECTORY ? PathRules.POSIX.below(resolved) : resolved;
    int first =
        inserted.stream().filter(i -> Arrays.equals(written.path(i), path)).findFirst().orElse(-1);
    if (first < 0) {
      return this;
    }
    BitSet others = new BitSet(written.size());
    standing.stream().filter(i -> !Arrays.equals(written.path(i), path)).forEach(others::set);
    BitSet left = (BitSet) inserted.clone();
    left.clear(first);
    return new PathGrants(behaviors, written, others, left, -1, null, null).compiled();
  }
}
