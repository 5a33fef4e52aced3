package dev.nodeperm.operation;

import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.ReleaseRanges;
import java.util.List;
import java.util.stream.Collectors;

/** When a rule applies. */
sealed interface Condition {
  /** In a form of the operation. */
  record OfVariant(Variant variant) implements Condition {
    @Override
    public String toString() {
      return variant.toString();
    }
  }

  /** On releases that have a behaviour. */
  record OfBehavior(Behavior behavior) implements Condition {
    @Override
    public String toString() {
      return behavior.name();
    }
  }

  /** On the releases that have a function. */
  record OfReleases(ReleaseRanges releases) implements Condition {
    @Override
    public String toString() {
      return "on " + releases;
    }
  }

  /** Where the model reports instead of denying. */
  record OfAudit() implements Condition {
    @Override
    public String toString() {
      return "audit";
    }
  }

  /** Where arguments are such. */
  record OfArguments(Predicate predicate, List<Expression> arguments) implements Condition {
    @Override
    public String toString() {
      return predicate
          + arguments.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
    }
  }

  /** Where another condition does not hold. */
  record Not(Condition condition) implements Condition {
    @Override
    public String toString() {
      return "!" + condition;
    }
  }

  /** Where one of several holds. */
  record AnyOf(List<Condition> conditions) implements Condition {
    @Override
    public String toString() {
      return conditions.stream().map(Object::toString).collect(Collectors.joining(" | "));
    }
  }
}
