package dev.nodeperm;

import dev.nodeperm.release.Behavior;
import java.util.function.Predicate;

/** What the errors of denied checks say, behind the name of the error. Stateless. */
final class DenialText {
  /** All of it, where no option is named. */
  static final String RESTRICTED = "Access to this API has been restricted";

  private DenialText() {}

  /** With the option that would have granted it, where the release names one. */
  static String naming(Predicate<Behavior> has, String option) {
    return has.test(Behavior.DENIAL_NAMES_FLAG)
        ? RESTRICTED + ". Use " + option + " to manage permissions."
        : RESTRICTED;
  }
}
