package dev.nodeperm.operation;

import dev.nodeperm.release.NodeRelease;
import java.util.List;

/** What can be said of conditions before there is a call. */
final class Conditions {
  private Conditions() {}

  /** Whether conditions can all hold for a form of an operation on a release, for some call. */
  static boolean mayHold(List<Condition> conditions, Variant variant, NodeRelease release) {
    return conditions.stream().allMatch(one -> may(one, variant, release, true));
  }

  /** Whether a condition may hold, or may fail to. */
  private static boolean may(
      Condition condition, Variant variant, NodeRelease release, boolean hold) {
    if (condition instanceof Condition.Not not) {
      return may(not.condition(), variant, release, !hold);
    } else if (condition instanceof Condition.AnyOf any) {
      return hold
          ? any.conditions().stream().anyMatch(one -> may(one, variant, release, true))
          : any.conditions().stream().allMatch(one -> may(one, variant, release, false));
    } else if (condition instanceof Condition.OfVariant of) {
      return (of.variant() == variant) == hold;
    } else if (condition instanceof Condition.OfBehavior of) {
      return of.behavior().in(release) == hold;
    } else if (condition instanceof Condition.OfReleases of) {
      return of.releases().contains(release.modelled()) == hold;
    }
    return true;
  }
}
