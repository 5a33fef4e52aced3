package dev.nodeperm;

import dev.nodeperm.path.HostRules;
import dev.nodeperm.path.HostUnicode;
import dev.nodeperm.release.Behavior;
import java.util.function.Predicate;

/** What a release makes of the hosts of URLs. Stateless. */
final class UrlRules {
  private UrlRules() {}

  static HostRules of(Predicate<Behavior> has) {
    return new HostRules(
        has.test(Behavior.ENCODED_HOST_CHECKED),
        has.test(Behavior.HOST_DIRECTIONS_LOOSE),
        has.test(Behavior.HOST_ENCODED_ONCE),
        unicode(has));
  }

  private static HostUnicode unicode(Predicate<Behavior> has) {
    if (has.test(Behavior.HOST_UNICODE_17)) {
      return HostUnicode.V17;
    } else if (has.test(Behavior.HOST_UNICODE_16)) {
      return HostUnicode.V16;
    }
    return has.test(Behavior.HOST_UNICODE_15_1) ? HostUnicode.V15_1 : HostUnicode.OLDEST;
  }
}
