package dev.nodeperm.expect;

import dev.nodeperm.Decision;
import dev.nodeperm.EffectiveGrant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision is expected to be what it is, so that no test passes for the wrong reason.
 * Immutable.
 *
 * @param grant the grant that decides: a path grant's value as it was written or as the release
 *     takes it, such as {@code /app/*}, or the option that grants a scope without paths, such as
 *     {@code --allow-worker}; null if any
 * @param source where it was written, such as {@code argument 1} or {@code config file 3:23}, or
 *     only the kind of place: {@code argument}, {@code NODE_OPTIONS}, {@code config file}, {@code
 *     implicit}; null if anywhere
 * @param reason the reason; null if any
 */
public record Because(
    @Nullable String grant, @Nullable String source, Decision.@Nullable Reason reason) {
  /** Any reason. */
  public static final Because ANYTHING = new Because(null, null, null);

  /**
   * {@return a grant decides}
   *
   * @param grant as in {@link #grant()}
   */
  public static Because grant(String grant) {
    return new Because(grant, null, null);
  }

  /** {@return no grant covers it, rather than for example that the release refuses the question} */
  public static Because noGrant() {
    return reason(Decision.Reason.NO_GRANT);
  }

  /**
   * {@return a reason}
   *
   * @param reason why, grants aside: where one decides, {@link #grant(String)} says more
   */
  public static Because reason(Decision.Reason reason) {
    return new Because(null, null, reason);
  }

  /**
   * {@return the same, from a place}
   *
   * @param source as in {@link #source()}
   */
  public Because from(String source) {
    return new Because(grant, source, reason);
  }

  /**
   * {@return what is not as expected in a decision, as half a sentence; empty if all is}
   *
   * @param decision an answer of the release, with its evidence
   */
  public Optional<String> mismatch(Decision decision) {
    if (grant != null && !decidedBy(decision, grant)) {
      return Optional.of("because of " + this + ", but " + DecisionText.why(decision));
    }
    if (source != null && !comesFrom(sourceOf(decision), source)) {
      return Optional.of("because of " + this + ", but " + DecisionText.why(decision));
    }
    if (reason != null && reason != decision.reason()) {
      return Optional.of("because " + reason.sentence() + ", but " + DecisionText.why(decision));
    }
    return Optional.empty();
  }

  private static boolean decidedBy(Decision decision, String grant) {
    EffectiveGrant found = decision.decidingGrant();
    if (found != null) {
      return found.written().equals(grant)
          || found.effective().equals(grant)
          || (found.option() + "=" + found.written()).equals(grant);
    }
    String option = decision.decidingSwitch();
    return option != null && (option.startsWith(grant + " (") || option.startsWith(grant + "="));
  }

  private static String sourceOf(Decision decision) {
    if (decision.decidingGrant() != null) {
      return decision.decidingGrant().source().toString();
    }
    String option = decision.decidingSwitch();
    int place = option == null ? -1 : option.lastIndexOf(" (");
    return option == null || place < 0 ? "" : option.substring(place + 2, option.length() - 1);
  }

  private static boolean comesFrom(String found, String expected) {
    return found.equals(expected)
        || found.startsWith(expected + " ")
        || found.startsWith(expected + ":");
  }

  @Override
  public String toString() {
    String what = grant == null ? "a grant" : grant;
    return source == null ? what : what + " (" + source + ")";
  }
}
