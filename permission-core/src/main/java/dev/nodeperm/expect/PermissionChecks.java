package dev.nodeperm.expect;

import dev.nodeperm.Decision;
import dev.nodeperm.PermissionBounds;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.RuntimeErrorException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Checks of what a process grants. Each answers what is wrong, in lines for people, or nothing if
 * all is as expected. Safe to use from any thread.
 */
public final class PermissionChecks {
  private PermissionChecks() {}

  /**
   * The answer to a question. A scope that the release does not know is neither granted nor denied:
   * {@code has} answers no, but nothing guards it.
   *
   * @param granted whether it should be granted
   * @param permission the process that answered
   * @param decision what it answered
   * @return what is wrong, or empty if it is answered as expected
   */
  public static Optional<String> decision(
      ProcessPermission permission, Decision decision, boolean granted) {
    boolean known = decision.reason() != Decision.Reason.UNKNOWN_SCOPE;
    if (known && decision.granted() == granted) {
      return Optional.empty();
    }
    String found =
        known
            ? "it is " + (granted ? "denied" : "granted")
            : "it does not know the scope: has() answers no, but nothing is guarded";
    return Optional.of(
        expecting(decision)
            + (granted ? "grant " : "deny ")
            + DecisionText.question(decision)
            + ", but "
            + found
            + "\n"
            + evidence(permission, decision));
  }

  /**
   * {@return the release does not know a scope}
   *
   * @param permission the process that answered
   * @param decision what it answered
   */
  public static Optional<String> unknown(ProcessPermission permission, Decision decision) {
    return decision.reason() == Decision.Reason.UNKNOWN_SCOPE
        ? Optional.empty()
        : Optional.of(
            expecting(decision)
                + "know no scope "
                + decision.scope()
                + ", but it knows it\n"
                + evidence(permission, decision));
  }

  /**
   * {@return a decision is what it is for the reason that is expected}
   *
   * @param permission the process that answered
   * @param decision what it answered
   * @param because the grant that has to decide
   */
  public static Optional<String> because(
      ProcessPermission permission, Decision decision, Because because) {
    return because
        .mismatch(decision)
        .map(
            why ->
                expecting(decision)
                    + (decision.granted() ? "grant " : "deny ")
                    + DecisionText.question(decision)
                    + " "
                    + why
                    + "\n"
                    + evidence(permission, decision));
  }

  /**
   * {@return a process grants nothing but what lies in bounds}
   *
   * @param permission the process whose grants are compared
   * @param bounds what may be granted
   */
  public static Optional<String> within(ProcessPermission permission, PermissionBounds bounds) {
    List<Decision> beyond = permission.beyond(bounds);
    return beyond.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Expecting "
                + DecisionText.release(permission.release())
                + " to grant nothing beyond the bounds, but it grants "
                + questions(beyond)
                + "\n"
                + listed(permission, beyond));
  }

  /**
   * {@return two processes grant the same}
   *
   * @param permission the first process
   * @param other the second one, of any release
   */
  public static Optional<String> same(ProcessPermission permission, ProcessPermission other) {
    List<Decision> more = permission.beyond(other);
    List<Decision> less = other.beyond(permission);
    if (more.isEmpty() && less.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder("Expecting ");
    out.append(DecisionText.release(permission.release())).append(" to grant the same as ");
    out.append(DecisionText.release(other.release())).append(", but they differ in ");
    out.append(questions(more.isEmpty() ? less : more)).append('\n');
    if (!more.isEmpty()) {
      out.append("the first grants, and the second does not:\n").append(listed(permission, more));
    }
    if (!less.isEmpty()) {
      out.append("the second grants, and the first does not:\n").append(listed(other, less));
    }
    return Optional.of(out.toString());
  }

  /**
   * {@return what the runtime says where a question is no question for it}
   *
   * @param permission the process that was asked
   * @param scope the scope, such as {@code fs.read}
   * @param reference what was asked about, as it was written
   * @param e what it threw instead of an answer
   */
  public static String thrown(
      ProcessPermission permission, String scope, String reference, RuntimeErrorException e) {
    return "Expecting "
        + DecisionText.release(permission.release())
        + " to answer "
        + scope
        + " "
        + reference
        + ", but it throws "
        + e.getMessage()
        + "\n";
  }

  private static String expecting(Decision decision) {
    return "Expecting " + DecisionText.release(decision.release()) + " to ";
  }

  private static String questions(List<Decision> decisions) {
    return decisions.stream().map(DecisionText::question).collect(Collectors.joining(" and "));
  }

  private static String listed(ProcessPermission permission, List<Decision> decisions) {
    return decisions.stream()
        .map(d -> DecisionText.question(d) + "\n" + evidence(permission, d))
        .collect(Collectors.joining());
  }

  private static String evidence(ProcessPermission permission, Decision decision) {
    StringBuilder out = new StringBuilder(DecisionText.facts(decision));
    DecisionText.fact(out, "to change", Advice.on(permission, decision));
    return out.toString();
  }
}
