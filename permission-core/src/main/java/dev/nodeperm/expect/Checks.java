package dev.nodeperm.expect;

import dev.nodeperm.Decision;
import dev.nodeperm.Launch;
import dev.nodeperm.PermissionBounds;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.RuntimeErrorException;
import dev.nodeperm.StartupWarning;
import dev.nodeperm.options.StartupFailure;
import dev.nodeperm.release.Behavior;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks of a launch and of what it grants. Each answers what is wrong, in lines for people, or
 * nothing if all is as expected. Safe to use from any thread.
 */
public final class Checks {
  private Checks() {}

  /** The process runs its program. */
  public static Optional<String> starts(Launch launch) {
    if (!(launch instanceof Launch.Failed failed)) {
      return Optional.empty();
    }
    return Optional.of(
        "Expecting " + DecisionText.release(launch.release()) + " to start, but " + end(failed));
  }

  /**
   * The process ends instead of running its program.
   *
   * @param exitCode its exit code, or null if any
   * @param signal the signal that ends it, or null if any
   * @param message a part of the first telling line that it prints; may be empty
   */
  public static Optional<String> fails(
      Launch launch, @Nullable Integer exitCode, @Nullable String signal, String message) {
    String with =
        exitCode != null ? " with exit code " + exitCode : signal != null ? " with " + signal : "";
    String start =
        "Expecting "
            + DecisionText.release(launch.release())
            + " to fail"
            + with
            + (message.isEmpty() ? "" : " and \"" + message + "\"")
            + ", but ";
    if (launch instanceof Launch.Started started) {
      return Optional.of(start + "it starts, the model being " + word(started.mode()) + "\n");
    }
    StartupFailure failure = ((Launch.Failed) launch).failure();
    boolean same =
        (exitCode == null || exitCode.equals(failure.exitCode()))
            && (signal == null || signal.equals(failure.signal()))
            && failure.message().contains(message);
    return same ? Optional.empty() : Optional.of(start + end((Launch.Failed) launch));
  }

  /** The process starts and the model is on as expected, or off. */
  public static Optional<String> mode(Launch launch, Launch.Mode mode) {
    Optional<String> starts = starts(launch);
    if (starts.isPresent() || ((Launch.Started) launch).mode() == mode) {
      return starts;
    }
    Launch.Mode found = ((Launch.Started) launch).mode();
    return Optional.of(
        "Expecting the permission model of "
            + DecisionText.release(launch.release())
            + " to be "
            + word(mode)
            + ", but it is "
            + word(found)
            + "\n"
            + (found == Launch.Mode.OFF
                ? "  to change   pass "
                    + flag(launch)
                    + "; this release takes nothing in the launch as that.\n"
                : ""));
  }

  /**
   * The process prints a warning while it starts.
   *
   * @param warning its code, such as {@code PERM0006}, or its type, such as {@code SecurityWarning}
   */
  public static Optional<String> warns(Launch launch, String warning) {
    Optional<String> starts = starts(launch);
    if (starts.isPresent()) {
      return starts;
    }
    List<StartupWarning> all = ((Launch.Started) launch).warnings();
    boolean found =
        all.stream().anyMatch(w -> warning.equals(w.code()) || warning.equals(w.type()));
    return found
        ? Optional.empty()
        : Optional.of(
            "Expecting "
                + DecisionText.release(launch.release())
                + " to warn of "
                + warning
                + ", but "
                + warnings(all));
  }

  /** The process prints no warning while it starts. */
  public static Optional<String> doesNotWarn(Launch launch) {
    Optional<String> starts = starts(launch);
    if (starts.isPresent() || ((Launch.Started) launch).warnings().isEmpty()) {
      return starts;
    }
    return Optional.of(
        "Expecting "
            + DecisionText.release(launch.release())
            + " not to warn, but "
            + warnings(((Launch.Started) launch).warnings()));
  }

  /** What to ask of a launch; where there is nothing to ask, {@link #started} says why. */
  public static Optional<ProcessPermission> permission(Launch launch) {
    return launch instanceof Launch.Started started ? started.granted() : Optional.empty();
  }

  /** The process starts and the model is on, in whatever way. */
  public static Optional<String> started(Launch launch) {
    return permission(launch).isPresent()
        ? Optional.empty()
        : starts(launch).or(() -> mode(launch, Launch.Mode.ENFORCING));
  }

  /**
   * The answer to a question. A scope that the release does not know is neither granted nor denied:
   * {@code has} answers no, but nothing guards it.
   *
   * @param granted whether it should be granted
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

  /** The release does not know a scope. */
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

  /** A decision is what it is for the reason that is expected. */
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

  /** A process grants nothing but what lies in bounds. */
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

  /** Two processes grant the same. */
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

  /** What the runtime says where a question is no question for it. */
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

  private static String flag(Launch launch) {
    return launch.release().has(Behavior.PERMISSION_FLAG)
        ? "--permission"
        : "--experimental-permission";
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

  private static String end(Launch.Failed failed) {
    StartupFailure failure = failed.failure();
    StringBuilder out = new StringBuilder("it ends with ");
    out.append(failure.exitCode() == null ? failure.signal() : "exit code " + failure.exitCode());
    out.append('\n');
    if (!failure.message().isEmpty()) {
      DecisionText.fact(out, "message", failure.message());
    }
    if (failure.source() != null) {
      DecisionText.fact(out, "because of", failure.source().toString());
    }
    return out.toString();
  }

  private static String warnings(List<StartupWarning> all) {
    if (all.isEmpty()) {
      return "it prints no warning\n";
    }
    StringBuilder out = new StringBuilder("it warns of\n");
    for (StartupWarning warning : all) {
      String code = warning.code() == null ? "no code" : warning.code();
      DecisionText.fact(out, code, warning.type() + ": " + warning.message());
    }
    return out.toString();
  }

  private static String word(Launch.Mode mode) {
    return mode == Launch.Mode.AUDIT ? "auditing" : mode.name().toLowerCase(Locale.ROOT);
  }
}
