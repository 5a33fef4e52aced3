package dev.nodeperm.operation;

import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of an operation in words, for one release or for all. */
final class Told {
  private Told() {}

  /** What is checked on a release, in one line. */
  static String on(Operation operation, NodeRelease release) {
    List<String> told = new ArrayList<>();
    for (Rule rule : operation.definition().rules()) {
      if (!Conditions.mayHold(rule.conditions(), operation.variant(), release)) {
        continue;
      }
      String when = open(rule.conditions());
      boolean audit = when.contains("audit");
      if (rule.statement() instanceof Statement.IsAbsent absent) {
        return absent.exists().isEmpty() ? "not there" : "not there (on " + absent.exists() + ")";
      } else if (!audit && !hidden(rule.statement())) {
        told.add((when.isEmpty() ? "" : "if " + when + " ") + statement(rule.statement()));
      }
      boolean last =
          rule.statement() instanceof Statement.Unguarded
              || rule.statement() instanceof Statement.Ends;
      if (when.isEmpty() && last) {
        break;
      }
    }
    return told.isEmpty() ? "unguarded" : String.join(" -> ", told);
  }

  private static boolean hidden(Statement statement) {
    return statement instanceof Statement.Notes
        || statement instanceof Statement.Wants
        || statement instanceof Statement.Refuses
        || statement instanceof Statement.Takes
        || statement instanceof Statement.Reports
        || statement instanceof Statement.Enforces
        || statement instanceof Statement.Opens
        || statement instanceof Statement.Asks
        || statement instanceof Statement.Ends;
  }

  /** The conditions that a release and a form leave open. */
  static String open(List<Condition> conditions) {
    List<String> left = new ArrayList<>();
    for (Condition condition : conditions) {
      if (!isSettled(condition)) {
        left.add(condition.toString());
      }
    }
    return String.join(" and ", left);
  }

  private static boolean isSettled(Condition condition) {
    if (condition instanceof Condition.Not not) {
      return isSettled(not.condition());
    } else if (condition instanceof Condition.AnyOf any) {
      return any.conditions().stream().allMatch(Told::isSettled);
    }
    return !(condition instanceof Condition.OfArguments || condition instanceof Condition.OfAudit);
  }

  static String statement(Statement statement) {
    if (statement instanceof Statement.Checks checks) {
      String script = checks.form().shape() == Shape.JS ? " (short error)" : "";
      return checks.scope().scopeName()
          + " "
          + checks.resource()
          + script
          + by(checks.form().style());
    } else if (statement instanceof Statement.Disables disables) {
      return "disabled" + by(disables.form().style());
    } else if (statement instanceof Statement.Surfaces surfaces) {
      @Nullable Style style = surfaces.style();
      return style == null ? "(denials are lost)" : "(denials by " + style + ")";
    } else if (statement instanceof Statement.Walks walks) {
      return "walk " + walks.walk();
    } else if (statement instanceof Statement.Unguarded) {
      return "unguarded";
    }
    return "";
  }

  private static String by(@Nullable Style style) {
    return style == null ? "" : " by " + style;
  }
}
