package dev.nodeperm;

import dev.nodeperm.EffectiveGrant.Effect;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.util.AbstractList;
import java.util.List;
import java.util.Set;

/**
 * The grants of one scope in the order in which the release sees them, whatever became of them.
 * Immutable.
 *
 * <p>Keeps the values as they were written and one byte for what became of each; the rest is worked
 * out when somebody looks, since there may be very many and mostly nobody does.
 */
final class WrittenGrants extends AbstractList<EffectiveGrant> {
  private static final Effect[] EFFECTS = Effect.values();
  private static final int WIDE = 8;

  private final Set<Behavior> behaviors;
  private final String option;
  private final List<SourcedValue> values;
  private final byte[] directory;
  private final byte[] outcomes;

  /**
   * Takes the outcomes.
   *
   * @param values as they were written
   * @param directory the directory at start
   * @param outcomes one for each value, from {@link #outcome}; not to be changed afterwards
   */
  WrittenGrants(
      Set<Behavior> behaviors,
      String option,
      List<SourcedValue> values,
      byte[] directory,
      byte[] outcomes) {
    this.behaviors = behaviors;
    this.option = option;
    this.values = values;
    this.directory = directory;
    this.outcomes = outcomes;
  }

  /** What became of a grant, and whether it was widened to what lies below a directory. */
  static byte outcome(Effect effect, boolean wide) {
    return (byte) (effect.ordinal() | (wide ? WIDE : 0));
  }

  Effect effect(int i) {
    return EFFECTS[outcomes[i] & WIDE - 1];
  }

  /** Whether a grant went into the tree. */
  boolean isInserted(int i) {
    Effect effect = effect(i);
    return effect == Effect.TAKEN || effect == Effect.WIDENED;
  }

  /** What the release compares paths with. */
  byte[] path(int i) {
    byte[] text = Utf8.bytes(values.get(i).text());
    Effect effect = effect(i);
    if (effect == Effect.EVERYTHING || effect == Effect.IGNORED) {
      return text;
    }
    byte[] resolved = resolve(behaviors, directory, text);
    return (outcomes[i] & WIDE) != 0 ? PathRules.POSIX.below(resolved) : resolved;
  }

  /** The path of a grant's value, before it is widened. */
  static byte[] resolve(Set<Behavior> behaviors, byte[] directory, byte[] path) {
    return behaviors.contains(Behavior.GRANTS_RESOLVED)
        ? LookupPath.resolve(behaviors, directory, path)
        : path;
  }

  @Override
  public EffectiveGrant get(int i) {
    SourcedValue value = values.get(i);
    byte[] path = path(i);
    boolean truncated = effect(i) != Effect.IGNORED && wildcardInside(path);
    return new EffectiveGrant(
        option, value.text(), value.source(), Utf8.text(path), effect(i), truncated);
  }

  private static boolean wildcardInside(byte[] path) {
    for (int i = 0; i + 1 < path.length; i++) {
      if (path[i] == '*') {
        return true;
      }
    }
    return false;
  }

  @Override
  public int size() {
    return outcomes.length;
  }
}
